// The side drawer: clock, fault switches, what the bot did lately.
import { el, get, post, remove } from './api.js';
import { sandboxNow, state } from './state.js';

const drawer = document.getElementById('drawer');
const tools = document.getElementById('tools');
const now = el('p', { class: 'clock-now' });
const faults = el('div');
const recent = el('div');
const error = el('p', { class: 'notice', role: 'alert', hidden: true });
const value = el('input', { type: 'text', id: 'fault-value', placeholder: 'e.g. 1500, 4004' });
const times = el('input', { type: 'number', id: 'fault-times', min: '1', placeholder: 'until cleared' });
const route = el('input', { type: 'text', id: 'fault-route', placeholder: 'any' });

export function startDrawer() {
  tools.addEventListener('click', toggle);
  const step = (text, advance) => el('button', { class: 'btn', type: 'button', onclick: () => act(() => post('/clock', { advance })) }, text);
  const pace = speed => el('button', { class: 'btn', type: 'button', onclick: () => act(() => post('/clock', { speed })) }, `×${speed}`);
  drawer.append(
    el('button', { class: 'btn link', type: 'button', onclick: toggle }, 'Close'),
    error,
    el('section', {}, el('h2', {}, 'Clock'), now, el('div', { class: 'grid' },
      step('+10 min', '00:10:00'), step('+1 h', '01:00:00'), step('+1 day', '1.00:00:00'), step('+7 days', '7.00:00:00'), pace(1), pace(60), pace(600))),
    el('section', {}, el('h2', {}, 'Fault switches'), faults,
      el('label', {}, 'Value', value), el('label', {}, 'Times', times), el('label', {}, 'Only routes that contain', route)),
    el('section', {}, el('h2', {}, 'The bot'), recent));
  drawer.addEventListener('keydown', event => { if (event.key === 'Escape') toggle(); });
  setInterval(() => {
    if (drawer.hidden) return;
    now.textContent = `${new Date(sandboxNow()).toISOString().slice(0, 19).replace('T', ' ')} UTC, ×${state.clock.speed}`;
  }, 250);
}

export async function loadClock() {
  const clock = await get('/clock');
  state.clock = { at: Date.now(), now: Date.parse(clock.now), speed: clock.speed };
}

export async function refreshDrawer() {
  if (drawer.hidden) return;
  const [switches, seen] = await Promise.all([get('/faults'), get('/state')]);
  drawFaults(switches);
  drawRecent(seen);
}

function toggle() {
  drawer.hidden = !drawer.hidden;
  tools.setAttribute('aria-expanded', String(!drawer.hidden));
  if (drawer.hidden) tools.focus();
  else act(refreshDrawer);
}

function drawFaults({ faults: thrown, known }) {
  faults.replaceChildren(...Object.entries(known).map(([target, names]) => el('div', {}, el('p', { class: 'note' }, target), el('div', { class: 'grid' },
    names.map(name => {
      const on = thrown.some(fault => fault.target === target && fault.fault === name);
      return el('button', { class: 'btn', type: 'button', 'aria-pressed': String(on), onclick: () => act(() => flip(target, name)) }, name);
    })))),
  el('p', { class: 'note' }, thrown.length === 0 ? 'None is thrown.' : thrown.map(fault =>
    `${fault.target} ${fault.fault}${fault.times ? ` ×${fault.times}` : ''}${fault.route ? ` on ${fault.route}` : ''}${fault.value ? ` = ${fault.value}` : ''}`).join(', ')),
  el('button', { class: 'btn danger', type: 'button', disabled: thrown.length === 0, onclick: () => act(() => remove('/faults')) }, 'Clear all'));
}

const flip = (target, fault) => post('/faults', {
  target, fault, times: times.value ? Number(times.value) : null, route: route.value || null, value: value.value || null,
});

function drawRecent({ gateway, requests }) {
  const rows = requests.last.slice(-25).reverse().map(request => el('tr', { class: request.status >= 400 ? 'bad' : '' },
    el('td', {}, String(request.status)), el('td', {}, `${request.method} ${request.route}`)));
  recent.replaceChildren(
    el('p', { class: 'note' }, `${gateway.connections} connected, ${gateway.identifies} identified, ${gateway.resumes} resumed, ${requests.total} requests`),
    el('table', {}, el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Status'), el('th', { scope: 'col' }, 'Request'))), el('tbody', {}, rows)));
}

async function act(what) {
  error.hidden = true;
  try {
    await what();
    if (what !== refreshDrawer) await refreshDrawer();
  } catch (problem) {
    error.textContent = problem.message;
    error.hidden = false;
  }
}
