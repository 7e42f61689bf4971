// The form of one command: its required options, and the others on demand.

import * as api from './api.js';
import { h, icon } from './dom.js';
import { optionEntities } from './entities.js';
import { choiceField, fileField, frame, searchField } from './fields.js';
import { channelKey, state } from './state.js';

const YES_NO = [{ value: 'true', label: 'Yes' }, { value: 'false', label: 'No' }];
const ATTACHMENT = 11;

/** `entry`: {name: 'remind set', command, options}; `given`: values that were typed already. */
export class CommandForm {
  constructor(entry, given, { send, cancel }) {
    this.entry = entry;
    this.fields = new Map();
    this.area = h('div', { class: 'options' });
    this.more = h('div', { class: 'more', role: 'group', 'aria-label': 'More options' });
    this.problem = h('p', { class: 'failed', role: 'alert', hidden: true });
    this.node = h('form', { class: 'command', 'aria-label': `Command ${entry.name}` },
      h('header', {}, h('code', {}, `/${entry.name}`), h('p', {}, entry.description),
        h('button', { class: 'tool', type: 'button', 'aria-label': 'Leave the command', title: 'Leave (Esc)', onclick: cancel }, icon('close'))),
      this.area, this.problem,
      h('div', { class: 'command-end' }, this.more, h('button', { class: 'button primary', type: 'submit' }, 'Send')));
    this.node.noValidate = true;
    entry.options.filter((option) => option.required || option.name in given).forEach((option) => this.add(option, given[option.name]));
    this.offer();
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit(send);
    });
    this.node.addEventListener('keydown', (event) => this.key(event, cancel));
  }

  key(event, cancel) {
    if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    }
  }

  focus() {
    const [first] = this.fields.values();
    (first ?? { focus: () => this.node.querySelector('[type=submit]').focus() }).focus();
  }

  add(option, value) {
    const field = this.make(option, value);
    this.fields.set(option.name, field);
    this.area.append(field.node);
    return field;
  }

  offer() {
    const rest = this.entry.options.filter((option) => !this.fields.has(option.name));
    this.more.replaceChildren(...rest.map((option) => h('button', { type: 'button', title: option.description, onclick: () => {
      this.add(option).focus();
      this.offer();
    } }, `+ ${option.name}`)));
  }

  make(option, value = '') {
    const shape = { label: option.name, required: option.required, about: option.description };
    if (option.type === ATTACHMENT) {
      return fileField(shape);
    }
    if (option.choices?.length || option.type === 5 || (option.type >= 6 && option.type <= 9)) {
      return choiceField({ ...shape, choices: choicesOf(option), values: value ? [value] : [] });
    }
    if (option.autocomplete) {
      return searchField({ ...shape, value, ask: (text) => this.ask(option, text) });
    }
    const number = option.type === 4 || option.type === 10;
    const control = h('input', { type: 'text', value, inputmode: number ? 'decimal' : null, maxlength: option.max_length, autocomplete: 'off' });
    return frame({ ...shape, control }, () => control.value.trim());
  }

  async ask(option, value) {
    const body = { as: state.as, channel: channelKey(), command: this.entry.name, option: option.name, value, options: this.values() };
    delete body.options[option.name];
    return (await api.autocomplete(body)).choices;
  }

  values() {
    const values = {};
    for (const [name, field] of this.fields) {
      const value = field.files ? field.files()[0] && name : field.value();
      if (value !== undefined && value !== '') {
        values[name] = value;
      }
    }
    return values;
  }

  files() {
    return [...this.fields].flatMap(([name, field]) => (field.files?.() ?? []).slice(0, 1).map((file) => ({ name, file })));
  }

  /** A file that was dropped onto the form goes to its first empty attachment option. */
  put(file) {
    const option = this.entry.options.find((one) => one.type === ATTACHMENT && !this.fields.get(one.name)?.files().length);
    if (option) {
      (this.fields.get(option.name) ?? this.add(option)).put(file);
      this.offer();
    }
  }

  async submit(send) {
    const values = this.values();
    const missing = [...this.fields].filter(([name, field]) => {
      const wrong = field.required && !(name in values);
      field.wrong(wrong ? `${name} is needed` : '');
      return wrong;
    });
    if (missing.length) {
      missing[0][1].focus();
      return;
    }
    try {
      await send({ command: this.entry.name, options: values }, this.files());
    } catch (refused) {
      this.problem.textContent = refused.message;
      this.problem.hidden = false;
    }
  }
}

function choicesOf(option) {
  if (option.choices?.length) {
    return option.choices.map((choice) => ({ value: `${choice.value}`, label: choice.name }));
  }
  return option.type === 5 ? YES_NO : optionEntities(option);
}
