// Forms that the bot puts before one.
import { el } from './api.js';
import { choices } from './components.js';
import { markdown } from './markdown.js';

const dialog = document.getElementById('modal');

export function openModal(modal, actions) {
  const error = el('p', { class: 'notice', role: 'alert', hidden: true });
  const form = el('form', { method: 'dialog' },
    el('h2', { id: 'modal-title' }, modal.title),
    modal.components.map(component => draw(component, actions)),
    error,
    el('div', { class: 'actions' },
      el('button', { class: 'btn link', type: 'button', onclick: () => dialog.close() }, 'Cancel'),
      el('button', { class: 'btn primary', type: 'submit' }, 'Submit')));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      const outcome = await actions.run({ modal: { custom_id: modal.custom_id, interaction: modal.interaction, fields: read(form) } });
      if (outcome.error) throw new Error(outcome.error);
      dialog.close();
    } catch (problem) {
      error.textContent = problem.message;
      error.hidden = false;
    }
  });
  dialog.replaceChildren(form);
  dialog.showModal();
}

function read(form) {
  const fields = {};
  for (const input of form.querySelectorAll('[data-field]')) {
    const name = input.dataset.field;
    if (input.type === 'checkbox') fields[name] = input.checked;
    else if (input.multiple) fields[name] = [...input.selectedOptions].map(option => option.value);
    else fields[name] = input.value;
  }
  return fields;
}

function draw(component, actions) {
  if (component.type === 10) return markdown(component.content, actions);
  if (component.type === 1) return component.components.map(child => labelled(child.label, null, child));
  return labelled(component.label, component.description, component.component);
}

const labelled = (text, description, field) => el('label', {},
  el('span', {}, text ?? '', field.required === false ? el('span', { class: 'sub' }, ' (optional)') : null),
  description ? el('span', { class: 'sub' }, description) : null, control(field));

function control(field) {
  const common = { 'data-field': field.custom_id, required: field.required !== false && field.type !== 23, placeholder: field.placeholder };
  switch (field.type) {
    case 4: {
      const text = { ...common, minlength: field.min_length, maxlength: field.max_length ?? 4000 };
      return field.style === 2 ? el('textarea', { ...text, rows: 4 }, field.value ?? '') : el('input', { ...text, type: 'text', value: field.value });
    }
    case 23: return el('input', { ...common, type: 'checkbox', checked: field.default });
    default: {
      const options = field.options ?? choices(field);
      return el('select', { ...common, multiple: (field.max_values ?? 1) > 1 || field.type === 22 },
        options.map(option => el('option', { value: option.value, selected: option.default }, option.label)));
    }
  }
}
