// Puts the page together: places, messages, live events.
import { base, el, get, post } from './api.js';
import { describeBox, fill, startComposer, tell } from './composer.js';
import { loadClock, refreshDrawer, startDrawer } from './drawer.js';
import { drawMessage } from './messages.js';
import { openModal } from './modal.js';
import { state, where } from './state.js';

const byId = id => document.getElementById(id);
const list = byId('messages');
let events = null;
let refreshing = 0;

const actions = {
  command: fill,
  run: body => post('/run', { ...where(), ...body }),
  async use(control, body) {
    tell('');
    control.disabled = true;
    try {
      done(await actions.run(body));
    } catch (problem) {
      tell(problem.message);
    } finally {
      control.disabled = false;
    }
  },
};

function done(outcome) {
  if (outcome.error) tell(outcome.error);
  if (outcome.modal) openModal(outcome.modal, actions);
}

async function send(text) {
  if (text.startsWith('/')) done(await actions.run({ text }));
  else await post('/say', { ...where(), text });
}

async function enter(user) {
  state.user = user;
  localStorage.setItem('sandbox.user', user);
  const keep = state.channel?.name;
  await loadWorld();
  const guild = state.world.guilds.find(known => known.id === state.guild?.id) ?? state.world.guilds[0] ?? null;
  await go(guild, guild?.channels.find(channel => channel.name === keep) ?? guild?.channels[0]);
  listen();
}

async function loadWorld() {
  state.world = await get('/world', { user: state.user });
  drawOnline();
}

function drawOnline() {
  byId('bot-state').textContent = state.world.online ? 'bot online' : 'bot offline';
  byId('bot-state').classList.toggle('on', state.world.online);
}

async function go(guild, channel) {
  state.guild = guild;
  state.channel = channel ?? { id: state.world.direct, name: `@${state.user}`, topic: 'Between you and the bot', writable: true };
  drawPlaces();
  describeBox();
  showSide(false);
  const [messages] = await Promise.all([get(`/channels/${encodeURIComponent(state.channel.name)}/messages`, { user: state.user, guild: guild?.id }), loadCommands()]);
  list.replaceChildren(...(messages.length ? messages.map(message => drawMessage(message, actions)) : [empty()]));
  toBottom();
}

const empty = () => el('li', { class: 'empty', id: 'empty' }, 'Nothing has been said here yet. Type / to see what the bot can do.');

async function loadCommands() {
  state.commands = await get('/commands', where());
}

function drawPlaces() {
  const { world, guild, channel } = state;
  const initials = name => name.split(' ').map(word => word[0]).join('');
  byId('guilds').replaceChildren(
    el('li', {}, el('button', { type: 'button', 'aria-label': 'Direct messages', title: 'Direct messages', 'aria-current': String(!guild), onclick: () => go(null, null) }, '✉')),
    ...world.guilds.map(known => el('li', {}, el('button', {
      type: 'button', 'aria-label': known.name, title: known.name, 'aria-current': String(known === guild), onclick: () => go(known, known.channels[0]),
    }, initials(known.name)))));
  byId('guild-name').textContent = guild?.name ?? 'Direct messages';
  const channels = guild?.channels ?? [channel];
  byId('channels').replaceChildren(...channels.map(known => el('li', {}, el('button', {
    type: 'button', 'aria-current': String(known.id === channel.id), onclick: () => go(guild, known),
  }, guild ? `# ${known.name}` : world.bot.username))));
  byId('user').replaceChildren(...world.users.map(user => el('option', { value: user.username, selected: user.username === state.user }, user.username)));
  byId('channel-name').textContent = guild ? `# ${channel.name}` : world.bot.username;
  byId('topic').textContent = channel.topic ?? '';
}

function listen() {
  events?.close();
  events = new EventSource(`${base}/events?user=${encodeURIComponent(state.user)}`);
  let lost = false;
  events.onmessage = event => receive(JSON.parse(event.data));
  events.onerror = () => { lost = true; };
  events.onopen = () => {
    if (lost) enter(state.user); // whatever was missed is read again
  };
}

function receive(event) {
  if (event.type === 'status') return status();
  if (event.channel_id !== state.channel.id) return;
  const existing = byId(`m${event.message.id}`);
  if (event.type === 'delete') {
    existing?.remove();
    if (list.children.length === 0) list.append(empty());
    return;
  }
  byId('empty')?.remove();
  const follow = list.scrollHeight - list.scrollTop - list.clientHeight < 120;
  const node = drawMessage(event.message, actions);
  if (existing) {
    const focused = existing.contains(document.activeElement) ? document.activeElement.dataset.customId : null;
    existing.replaceWith(node);
    if (focused) node.querySelector(`[data-custom-id="${CSS.escape(focused)}"]`)?.focus();
  } else {
    list.append(node);
  }
  while (list.children.length > 300) list.firstChild.remove();
  if (follow) toBottom();
}

// Many things can change at once; they are read together a moment later.
function status() {
  clearTimeout(refreshing);
  refreshing = setTimeout(async () => {
    await Promise.all([loadClock(), loadCommands(), refreshDrawer()]);
    state.world.online = (await get('/world', { user: state.user })).online;
    drawOnline();
  }, 100);
}

function toBottom() {
  list.scrollTop = list.scrollHeight;
  for (const image of list.querySelectorAll('img')) {
    if (!image.complete) image.addEventListener('load', () => { list.scrollTop = list.scrollHeight; }, { once: true });
  }
}

function showSide(open) {
  byId('side').classList.toggle('open', open);
  byId('menu').setAttribute('aria-expanded', String(open));
}

byId('menu').addEventListener('click', () => showSide(!byId('side').classList.contains('open')));
byId('user').addEventListener('change', event => enter(event.target.value));
list.addEventListener('click', () => showSide(false));
startComposer(send);
startDrawer();
await loadClock();
try {
  await enter(state.user);
} catch {
  await enter('member-1'); // the remembered person is unknown to this sandbox
}
byId('box').focus();
