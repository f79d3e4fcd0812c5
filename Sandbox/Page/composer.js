// The message box: lists commands and options, asks the bot for completions, sends.
import { el, post } from './api.js';
import { parse, runnable, strict, written } from './commandline.js';
import { state, where } from './state.js';

const box = document.getElementById('box');
const popup = document.getElementById('popup');
const notice = document.getElementById('notice');
let items = [];
let active = -1;
let asked = 0;
let timer = 0;

export function startComposer(send) {
  box.addEventListener('input', suggest);
  box.addEventListener('click', suggest);
  box.addEventListener('keydown', onKey);
  box.addEventListener('blur', () => setTimeout(close, 150));
  document.getElementById('form').addEventListener('submit', async event => {
    event.preventDefault();
    const text = box.value.trim();
    if (!text) return;
    const line = parse(text);
    close();
    tell('');
    try {
      box.value = '';
      await send(line ? strict(line) : text);
    } catch (problem) {
      if (!box.value) box.value = text; // nothing typed is lost
      tell(problem.message);
    }
  });
}

export function fill(text) {
  box.value = text;
  box.focus();
  box.setSelectionRange(text.length, text.length);
  suggest();
}

export function tell(text) {
  notice.textContent = text;
  notice.hidden = !text;
}

export function describeBox() {
  const writable = state.channel.writable;
  box.placeholder = writable ? `Message ${state.guild ? '#' : ''}${state.channel.name}, or / for commands` : 'Only commands here: type /';
}

function onKey(event) {
  if (popup.hidden) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const many = items.length;
    if (many > 0) mark(active < 0 && step < 0 ? many - 1 : (active + step + many) % many);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    close();
  } else if ((event.key === 'Tab' && !event.shiftKey && items.length > 0) || (event.key === 'Enter' && active >= 0)) {
    event.preventDefault();
    items[Math.max(0, active)].choose();
  }
}

function suggest() {
  clearTimeout(timer);
  tell('');
  const text = box.value;
  if (!text.startsWith('/')) return close();
  const caret = box.selectionStart ?? text.length;
  const line = parse(text);
  if (!line || text.length === line.command.path.length) return show(commandItems(text), line ? -1 : 0, 'No command begins so.');
  const current = line.values.find(value => caret >= value.start && caret <= value.end && (value.end === text.length || caret < value.end));
  if (current) return values(line, current, text);
  show(optionItems(line, text), -1, line.command.options.length ? 'All options are given; Enter sends.' : 'No options; Enter sends.');
}

function commandItems(text) {
  const wanted = text.slice(1).toLowerCase();
  const fits = ({ path }) => path.slice(1).startsWith(wanted) || (wanted && path.includes(wanted));
  const first = ({ path }) => (path.slice(1).startsWith(wanted) ? 0 : 1);
  return runnable().filter(fits).sort((a, b) => first(a) - first(b)).slice(0, 40).map(command => {
    const required = command.options.find(option => option.required);
    return { label: command.path, sub: command.description, choose: () => fill(`${command.path} ${required ? `${required.name}:` : ''}`) };
  });
}

function optionItems(line, text) {
  const given = new Set(line.values.map(value => value.option.name));
  const typed = /(\S*)$/.exec(text)[1];
  const fits = option => line.values.length > 0 || !line.stray || option.name.startsWith(typed.toLowerCase());
  return line.command.options.filter(option => !given.has(option.name) && fits(option)).map(option => ({
    label: option.name + (option.required ? ' (required)' : ''), sub: option.description,
    choose: () => fill(`${text.slice(0, text.length - (line.stray ? typed.length : 0)).trimEnd()} ${option.name}:`),
  }));
}

function values(line, current, text) {
  const put = value => fill(`${text.slice(0, current.start)}${written(value)} ${text.slice(current.end).trimStart()}`);
  const item = (label, value) => ({ label, sub: label === value ? '' : value, choose: () => put(value) });
  const { option, value } = current;
  const wanted = value.toLowerCase();
  const fixed = fixedChoices(option);
  if (fixed) return show(fixed.filter(([label]) => label.toLowerCase().includes(wanted)).slice(0, 25).map(([label, content]) => item(label, content)), -1, option.description);
  if (!option.autocomplete) return show([], -1, option.description);
  const number = ++asked;
  timer = setTimeout(async () => {
    try {
      const outcome = await post('/run', { ...where(), autocomplete: { text: strict(line), focused: option.name } });
      if (number !== asked) return; // a newer letter was typed
      if (outcome.error) show([], -1, `Loading options failed: ${outcome.error}`);
      else show((outcome.choices ?? []).map(choice => item(choice.name, String(choice.value))), -1, 'Nothing fits; it can still be sent as typed.');
    } catch (problem) {
      if (number === asked) show([], -1, problem.message);
    }
  }, 120);
}

function fixedChoices(option) {
  if (option.choices?.length) return option.choices.map(choice => [choice.name, choice.name]);
  const members = (state.guild?.members ?? []).map(member => [member.name, member.name]);
  const roles = (state.guild?.roles ?? []).map(role => [role.name, role.id]);
  switch (option.type) {
    case 5: return [['true', 'true'], ['false', 'false']];
    case 6: return members;
    case 7: return (state.guild?.channels ?? []).map(channel => [`#${channel.name}`, channel.name]);
    case 8: return roles;
    case 9: return [...members, ...roles];
    default: return null;
  }
}

function show(list, preferred, emptyHint) {
  items = list;
  popup.replaceChildren(...list.map((item, index) => el('li', {
    role: 'option', id: `option-${index}`, 'aria-selected': 'false',
    onmousedown: event => { event.preventDefault(); item.choose(); },
  }, el('span', {}, item.label), item.sub ? el('span', { class: 'sub' }, item.sub) : null)),
  ...(list.length === 0 ? [el('li', { class: 'hint', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, emptyHint)] : []));
  popup.hidden = false;
  box.setAttribute('aria-expanded', 'true');
  mark(list.length > 0 ? preferred : -1);
}

function mark(index) {
  active = index;
  [...popup.children].forEach((node, place) => node.setAttribute('aria-selected', String(place === index)));
  if (index >= 0) {
    box.setAttribute('aria-activedescendant', `option-${index}`);
    popup.children[index].scrollIntoView({ block: 'nearest' });
  } else {
    box.removeAttribute('aria-activedescendant');
  }
}

function close() {
  clearTimeout(timer);
  asked++;
  items = [];
  active = -1;
  popup.hidden = true;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
}
