// Buttons, select menus and the newer layout components of a message.
import { el } from './api.js';
import { markdown } from './markdown.js';
import { drawFile } from './messages.js';
import { state } from './state.js';

const buttonStyles = { 1: 'primary', 2: '', 3: 'success', 4: 'danger', 5: 'link', 6: '' };

export const components = (message, actions) => message.components.map(component => draw(component, message, actions));

function draw(component, message, actions) {
  const inner = () => component.components.map(child => draw(child, message, actions));
  switch (component.type) {
    case 1: return el('div', { class: 'row' }, inner());
    case 2: return button(component, message, actions);
    case 3: case 5: case 6: case 7: case 8: return select(component, message, actions);
    case 9: return el('div', { class: 'section' }, el('div', {}, inner()), draw(component.accessory, message, actions));
    case 10: return markdown(component.content, actions);
    case 11: return el('img', { class: 'thumb', src: component.media.url, alt: component.description ?? '' });
    case 12: return el('div', { class: 'row' }, component.items.map(item => el('img', { class: 'picture', src: item.media.url, alt: item.description ?? '' })));
    case 13: return drawFile({ url: component.file.url, filename: component.name, size: component.size, content_type: '' });
    case 14: return component.divider ? el('hr', { class: 'rule' }) : el('div');
    case 17: {
      const box = el('div', { class: 'embed' }, inner());
      if (component.accent_color != null) box.style.setProperty('--bar', `#${component.accent_color.toString(16).padStart(6, '0')}`);
      return box;
    }
    default: return null;
  }
}

function label(component) {
  return [component.emoji?.name && !component.emoji.id ? component.emoji.name : null, component.label].filter(Boolean).join(' ');
}

function button(component, message, actions) {
  const text = label(component);
  if (component.style === 5) return el('a', { class: 'btn link', href: component.url, target: '_blank', rel: 'noopener noreferrer' }, `${text} ↗`);
  return el('button', {
    class: `btn ${buttonStyles[component.style]}`, type: 'button', disabled: component.disabled, 'data-custom-id': component.custom_id,
    onclick: event => actions.use(event.currentTarget, { click: { message: message.id, custom_id: component.custom_id } }),
  }, text);
}

export function choices(component) {
  switch (component.type) {
    case 3: return component.options;
    case 5: return people();
    case 6: return roles();
    case 7: return [...people(), ...roles()];
    default: return (state.guild?.channels ?? []).map(channel => ({ label: `#${channel.name}`, value: channel.id }));
  }
}

const people = () => (state.guild?.members ?? []).map(member => ({ label: member.name, value: member.id }));
const roles = () => (state.guild?.roles ?? []).map(role => ({ label: role.name, value: role.id }));

function select(component, message, actions) {
  const send = (control, values) => actions.use(control, { select: { message: message.id, custom_id: component.custom_id, values } });
  const options = choices(component);
  const name = component.placeholder ?? 'Make a selection';
  if (component.max_values > 1) return many(component, options, name, send);
  const control = el('select', { 'aria-label': name, disabled: component.disabled, onchange: event => send(event.currentTarget, [event.currentTarget.value]) },
    el('option', { value: '', disabled: true }, name),
    options.map(option => el('option', { value: option.value, selected: option.default, title: option.description }, option.description ? `${label(option)} · ${option.description}` : label(option))));
  if (!options.some(option => option.default)) control.value = '';
  return control;
}

function many(component, options, name, send) {
  const boxes = options.map(option => el('label', { class: 'row' }, el('input', { type: 'checkbox', value: option.value, checked: option.default }), label(option)));
  return el('details', {}, el('summary', { class: 'btn' }, name), boxes,
    el('button', {
      class: 'btn primary', type: 'button', disabled: component.disabled,
      onclick: event => send(event.currentTarget, [...event.currentTarget.parentNode.querySelectorAll('input:checked')].map(input => input.value)),
    }, 'Choose'));
}
