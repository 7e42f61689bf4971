// A modal that the bot opened, as a dialog.

import { h } from './dom.js';
import { markdown } from './markdown.js';
import { entityChoices } from './entities.js';
import { choiceField, fileField, frame } from './fields.js';

const ROW = 1;
const TEXT_DISPLAY = 10;
const LABEL = 18;

/** Opens it; `send(fields, files)` resolves when the bot has taken it and rejects with what to show. `left` is called when it is closed unsent. */
export function openModal(modal, { send, left }) {
  const fields = new Map();
  const parts = modal.components.map((part) => draw(part, fields));
  const problem = h('p', { class: 'failed', role: 'alert', hidden: true });
  const submit = h('button', { class: 'button primary', type: 'submit' }, 'Submit');
  const form = h('form', { novalidate: true }, parts, problem,
    h('div', { class: 'ends' }, h('button', { class: 'button quiet', type: 'button', onclick: () => dialog.close() }, 'Cancel'), submit));
  const dialog = h('dialog', { class: 'box', 'aria-labelledby': 'modal-title' }, h('h2', { id: 'modal-title' }, modal.title), form);
  let sent = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (submit.getAttribute('aria-busy') || incomplete(fields)) {
      return;
    }
    submit.setAttribute('aria-busy', 'true');
    problem.hidden = true;
    try {
      await send(valuesOf(fields), filesOf(fields));
      sent = true;
      dialog.close();
    } catch (refused) {
      problem.textContent = refused.message;
      problem.hidden = false;
    }
    submit.removeAttribute('aria-busy');
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    left(sent);
  });
  document.getElementById('popups').append(dialog);
  dialog.showModal();
  fields.values().next().value?.focus();
}

function draw(part, fields) {
  if (part.type === TEXT_DISPLAY) {
    return markdown(part.content);
  }
  const inner = part.type === ROW ? part.components[0] : part.component;
  const label = part.type === LABEL ? part.label : inner.label;
  const field = make(inner, { label, about: part.description, required: inner.required !== false });
  fields.set(inner.custom_id, field);
  return field.node;
}

function make(component, shape) {
  if (component.type === 4) {
    return textField(component, shape);
  }
  if (component.type === 19) {
    return fileField({ ...shape, many: (component.max_values ?? 1) > 1 });
  }
  if (component.type === 23) {
    const control = h('input', { type: 'checkbox', checked: component.default });
    return frame({ ...shape, required: false, control }, () => control.checked);
  }
  const choices = component.options?.map((option) => ({ value: option.value, label: option.label, description: option.description })) ?? entityChoices(component);
  return choiceField({ ...shape, choices, min: component.min_values ?? 1, max: component.type === 21 ? 1 : (component.max_values ?? 1),
    values: component.options?.filter((option) => option.default).map((option) => option.value) ?? [] });
}

function textField(component, shape) {
  const control = h(component.style === 2 ? 'textarea' : 'input', {
    maxlength: component.max_length, placeholder: component.placeholder, value: component.value, autocomplete: 'off' });
  return frame({ ...shape, control }, () => control.value, { shortest: component.min_length ?? 0 });
}

function incomplete(fields) {
  let first;
  for (const field of fields.values()) {
    const value = field.value();
    const empty = value === undefined || value === '' || value?.length === 0;
    const short = !empty && typeof value === 'string' && value.length < (field.shortest ?? 0);
    const problem = (empty && field.required && 'This is needed') || (short && `At least ${field.shortest} characters`) || '';
    field.wrong(problem);
    first ??= problem ? field : undefined;
  }
  first?.focus();
  return Boolean(first);
}

function valuesOf(fields) {
  const values = {};
  for (const [id, field] of fields) {
    const value = field.files ? field.files().map((_, n) => `${id}-${n}`) : field.value();
    if (value !== undefined) {
      values[id] = value;
    }
  }
  return values;
}

const filesOf = (fields) => [...fields].flatMap(([id, field]) => (field.files?.() ?? []).map((file, n) => ({ name: `${id}-${n}`, file })));
