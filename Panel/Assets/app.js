// Small comforts over pages that work without any script: local times, item suggestions, "/" to search, live job list.

const isTyping = (node) => node instanceof HTMLElement && (node.isContentEditable || /^(input|select|textarea)$/i.test(node.tagName));

function localTimes(root) {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  for (const node of root.querySelectorAll("time[datetime]")) {
    node.title = node.textContent;
    node.textContent = format.format(new Date(node.dateTime));
  }
}

function suggest(input) {
  const list = document.createElement("ul");
  list.id = input.id + "-list";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Items");
  list.hidden = true;
  const box = document.createElement("span");
  box.className = "combo";
  input.before(box);
  box.append(input, list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  let active = -1;
  let timer = 0;
  let pending = null;

  const close = () => {
    pending?.abort();
    clearTimeout(timer);
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (index) => {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const go = (id) => {
    const realm = input.dataset.realm && document.querySelector(input.dataset.realm)?.value;
    if (input.dataset.to) location.href = `${input.dataset.to}?item=${id}&realm=${encodeURIComponent(realm ?? "")}`;
    else location.href = realm ? `/market/${encodeURIComponent(realm)}/${id}` : `/market?q=${id}`;
  };
  const show = (items) => {
    // A late answer must not undo what the arrow keys have already chosen.
    const chosen = list.children[active]?.dataset.id;
    list.replaceChildren(...items.map((item, at) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.quality = item.quality.toLowerCase();
      option.dataset.id = item.id;
      option.textContent = item.label;
      return option;
    }));
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    mark(items.findIndex((item) => String(item.id) === chosen));
  };
  const ask = async () => {
    const text = input.value.trim();
    if (!text) return close();
    pending?.abort();
    pending = new AbortController();
    try {
      const answer = await fetch(`/api/items/search?limit=8&q=${encodeURIComponent(text)}`, { signal: pending.signal });
      if (answer.ok && document.activeElement === input) show((await answer.json()).items);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 60);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" && list.hidden) ask();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) return;
      event.preventDefault();
      const count = list.children.length;
      mark(event.key === "ArrowDown" ? (active + 1) % count : (active <= 0 ? count : active) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      go(list.children[active].dataset.id);
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    event.preventDefault();
    go(option.dataset.id);
  });
}

function live(node) {
  const note = () => node.querySelector("[data-live-note]");
  let last = null;
  const tick = async () => {
    const wait = Number(node.dataset.live) * 1000;
    if (!document.hidden && !node.contains(document.activeElement)) {
      try {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(node.id);
        if (fresh && fresh.innerHTML !== last) {
          last = fresh.innerHTML;
          node.replaceChildren(...fresh.childNodes);
          node.dataset.live = fresh.dataset.live;
          localTimes(node);
        }
        if (note()) note().textContent = "Updates by itself.";
      } catch {
        if (note()) note().textContent = "No connection; showing what was last known.";
      }
    }
    setTimeout(tick, wait);
  };
  setTimeout(tick, Number(node.dataset.live) * 1000);
}

localTimes(document);
document.querySelectorAll("[data-zone]").forEach((input) => {
  input.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
});
document.querySelectorAll("[data-suggest]").forEach(suggest);
document.querySelectorAll("[data-live]").forEach(live);
document.querySelectorAll("[data-submit]").forEach((select) => {
  select.addEventListener("change", () => select.form.requestSubmit());
  select.form.querySelector("button").hidden = true;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const input = document.querySelector("main [data-suggest]") ?? document.querySelector("[data-suggest]");
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});
