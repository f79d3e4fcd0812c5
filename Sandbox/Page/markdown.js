// The part of Discord's markdown that bots use, as DOM nodes; never as HTML text.
import { el } from './api.js';
import { channelName, roleName, sandboxNow, userName } from './state.js';

const styles = {
  t: { timeStyle: 'short' }, T: { timeStyle: 'medium' }, d: { dateStyle: 'short' }, D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' }, F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' }, S: { dateStyle: 'short', timeStyle: 'medium' },
};

export function formatTime(unixSeconds, style = 'f') {
  const date = new Date(unixSeconds * 1000);
  if (style === 'R') return relative(unixSeconds * 1000 - sandboxNow());
  return new Intl.DateTimeFormat(undefined, styles[style] ?? styles.f).format(date);
}

function relative(ms) {
  const units = [['year', 31536e6], ['month', 2592e6], ['day', 864e5], ['hour', 36e5], ['minute', 6e4], ['second', 1e3]];
  const [unit, size] = units.find(([, length]) => Math.abs(ms) >= length) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.round(ms / size), unit);
}

function stamp(seconds, style) {
  const node = el('time', { class: 'stamp', datetime: new Date(seconds * 1000).toISOString(), title: formatTime(seconds, 'F') }, formatTime(seconds, style));
  if (style === 'R') node.dataset.relative = seconds;
  return node;
}

const wrap = name => (match, options) => el(name, {}, inline(match[1], options));

// Tried in this order at the leftmost place where any fits.
const rules = [
  [/\\([\\*_~|`>#\-[\]()@<!.:+])/, match => match[1]],
  [/```(?:[a-z0-9+-]*\n)?([\s\S]+?)```/i, match => el('pre', { tabindex: '0' }, el('code', {}, match[1].replace(/\n$/, '')))],
  [/``(.+?)``|`([^`\n]+)`/, match => el('code', {}, match[1] ?? match[2])],
  [/<t:(-?\d{1,12})(?::([tTdDfFsSR]))?>/, match => stamp(Number(match[1]), match[2])],
  [/<\/([^:>]{1,100}):(\d+)>/, (match, { command }) => el('button', { class: 'mention', type: 'button', onclick: () => command(`/${match[1]} `) }, `/${match[1]}`)],
  [/<@!?(\d+)>/, match => el('span', { class: 'mention' }, `@${userName(match[1])}`)],
  [/<@&(\d+)>/, match => el('span', { class: 'mention' }, `@${roleName(match[1])}`)],
  [/<#(\d+)>/, match => el('span', { class: 'mention' }, `#${channelName(match[1])}`)],
  [/<a?(:\w+:)\d+>/, match => match[1]],
  [/\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/, (match, options) => link(match[2], inline(match[1], options))],
  [/<(https?:\/\/[^\s>]+)>|(https?:\/\/[^\s<]+[^\s<.,:;!?)'"])/, match => link(match[1] ?? match[2], [match[1] ?? match[2]])],
  [/\*\*([\s\S]+?)\*\*(?!\*)/, wrap('strong')],
  [/__([\s\S]+?)__/, wrap('u')],
  [/\*(?!\s)([^*]+?)\*/, wrap('em')],
  [/(?<!\w)_(?!\s)([^_]+?)_(?!\w)/, wrap('em')],
  [/~~([\s\S]+?)~~/, wrap('s')],
  [/\|\|([\s\S]+?)\|\|/, (match, options) => el('button', { class: 'spoiler', type: 'button', 'aria-label': 'Spoiler, press to read', onclick: event => event.currentTarget.classList.add('open') }, inline(match[1], options))],
];

const link = (href, content) => el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, content);

function inline(text, options) {
  const nodes = [];
  let rest = text;
  while (rest) {
    let best = null;
    for (const [pattern, make] of rules) {
      const match = pattern.exec(rest);
      if (match && (!best || match.index < best.match.index)) best = { match, make };
    }
    if (!best) break;
    if (best.match.index > 0) nodes.push(rest.slice(0, best.match.index));
    nodes.push(best.make(best.match, options));
    rest = rest.slice(best.match.index + best.match[0].length);
  }
  if (rest) nodes.push(rest);
  return nodes;
}

/** Renders a text; `options.command` is called with the command that a mention puts in the box. */
export function markdown(text, options) {
  const root = el('div', { class: 'text' });
  // Code blocks span lines; everything else is read line by line for headings, quotes and lists.
  for (const part of text.split(/(```[\s\S]+?```)/)) {
    if (part.startsWith('```')) root.append(...inline(part, options));
    else if (part) root.append(...lines(part, options));
  }
  return root;
}

function lines(text, options) {
  const nodes = [];
  let list = null;
  for (const [index, line] of text.split('\n').entries()) {
    const heading = /^(#{1,3}) (.+)/.exec(line);
    const quote = /^> (.*)/.exec(line);
    const item = /^\s*[-*] (.+)/.exec(line);
    const small = /^-# (.+)/.exec(line);
    if (item) {
      if (!list) nodes.push(list = el('ul'));
      list.append(el('li', {}, inline(item[1], options)));
      continue;
    }
    const afterBlock = list || ['H3', 'BLOCKQUOTE'].includes(nodes.at(-1)?.nodeName);
    list = null;
    if (heading) nodes.push(el('h3', {}, inline(heading[2], options)));
    else if (quote) nodes.push(el('blockquote', {}, inline(quote[1], options)));
    else nodes.push(...(index > 0 && !afterBlock ? ['\n'] : []), ...(small ? [el('small', {}, inline(small[1], options))] : inline(line, options)));
  }
  return nodes;
}

setInterval(() => {
  for (const node of document.querySelectorAll('time[data-relative]')) {
    const text = formatTime(Number(node.dataset.relative), 'R');
    if (node.textContent !== text) node.textContent = text;
  }
}, 1000);
