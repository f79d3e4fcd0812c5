// Draws messages: text, embeds, files, components.
import { el } from './api.js';
import { components } from './components.js';
import { markdown } from './markdown.js';

const LOADING = 128;
const shortTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' });

export function drawMessage(message, actions) {
  const { author } = message;
  const isPrivate = message.sandbox.ephemeral;
  const shown = new Set(message.embeds.flatMap(embed => [embed.image?.url, embed.thumbnail?.url]).filter(Boolean));
  const body = el('div', {},
    el('div', { class: 'head' },
      el('b', {}, author.global_name ?? author.username), author.bot ? el('span', { class: 'tag' }, 'APP') : null,
      el('time', { datetime: message.timestamp }, shortTime.format(new Date(message.timestamp))),
      used(message)),
    message.flags & LOADING ? el('p', { class: 'thinking' }, `${author.username} is thinking…`) : null,
    message.content ? markdown(message.content, actions) : null,
    message.edited_timestamp ? el('span', { class: 'edited' }, '(edited)') : null,
    message.embeds.map(embed => drawEmbed(embed, message, actions)),
    message.attachments.filter(file => !shown.has(file.url)).map(drawFile),
    components(message, actions),
    isPrivate ? el('p', { class: 'note' }, 'Only you can see this') : null);
  return el('li', { class: `message${isPrivate ? ' private' : ''}`, id: `m${message.id}` },
    el('div', { class: `avatar${author.bot ? ' bot' : ''}`, 'aria-hidden': 'true' }, initials(author.username)), body);
}

const initials = name => name.split(/[\s-]/).map(part => part[0]).join('').slice(0, 2).toUpperCase();

function used(message) {
  const who = message.interaction_metadata?.user;
  return who && message.type === 20 ? el('span', { class: 'edited' }, `asked by ${who.username}`) : null;
}

function drawEmbed(embed, message, actions) {
  const node = el('article', { class: 'embed' },
    embed.author ? el('p', { class: 'author' }, embed.author.name) : null,
    embed.title ? el('h3', {}, embed.url ? el('a', { href: embed.url, rel: 'noopener noreferrer', target: '_blank' }, embed.title) : markdown(embed.title, actions)) : null,
    embed.description ? markdown(embed.description, actions) : null,
    embed.fields?.length ? el('dl', { class: 'fields' }, embed.fields.map(field => el('div', { class: field.inline ? '' : 'wide' },
      el('dt', {}, markdown(field.name, actions)), el('dd', {}, markdown(field.value, actions))))) : null,
    embed.thumbnail ? picture(embed.thumbnail, message, 'thumb') : null,
    embed.image ? picture(embed.image, message, 'picture') : null,
    embed.footer || embed.timestamp ? el('footer', {}, [embed.footer?.text, embed.timestamp && shortTime.format(new Date(embed.timestamp))].filter(Boolean).join(' • ')) : null);
  if (embed.color != null) node.style.setProperty('--bar', `#${embed.color.toString(16).padStart(6, '0')}`);
  return node;
}

function picture(image, message, kind) {
  const file = message.attachments.find(attachment => attachment.url === image.url);
  return el('img', {
    class: kind, src: image.url, alt: file?.description ?? '', loading: 'lazy', width: kind === 'picture' ? file?.width : null, height: kind === 'picture' ? file?.height : null,
  });
}

export function drawFile(file) {
  if (file.content_type?.startsWith('image/')) {
    return el('img', { class: 'picture', src: file.url, alt: file.description ?? file.filename ?? '', loading: 'lazy', width: file.width, height: file.height });
  }
  const size = file.size > 1e6 ? `${(file.size / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(file.size / 1e3))} kB`;
  return el('a', { class: 'file', href: file.url, download: file.filename }, `${file.filename} (${size})`);
}
