// Labelled inputs, for command options and for modals. Each field: {node, value(), wrong(text), focus(), file?()}.

import { freshId, h } from './dom.js';
import { picker } from './picker.js';
import { Listbox } from './listbox.js';

/** The frame: a label, a control, what it is about, and what is wrong with it. */
export function frame({ label, required, about, control }, value, more = {}) {
  const id = control.id || freshId('field');
  control.id = id;
  const wrong = h('p', { class: 'wrong', id: `${id}-wrong`, role: 'alert', hidden: true });
  const hint = about ? h('p', { class: 'about', id: `${id}-about` }, about) : null;
  if (hint) {
    control.setAttribute('aria-describedby', hint.id);
  }
  const labelled = /^(INPUT|TEXTAREA|SELECT)$/.test(control.tagName);
  const text = [label, required && h('span', { class: 'must', title: 'required', 'aria-hidden': 'true' }, '*')];
  if (labelled && required) {
    control.setAttribute('aria-required', 'true');
  }
  const node = h('div', { class: 'field' }, labelled ? h('label', { for: id }, text) : h('div', { class: 'label' }, text), control, more.list, hint, wrong);
  return {
    node,
    required,
    value,
    ...more,
    focus: () => (labelled ? control : control.querySelector('button, input')).focus(),
    wrong(problem) {
      wrong.textContent = problem;
      wrong.hidden = !problem;
      node.toggleAttribute('data-wrong', Boolean(problem));
      control.setAttribute('aria-invalid', `${Boolean(problem)}`);
    },
  };
}

export function choiceField({ label, required, about, choices, min = required ? 1 : 0, max = 1, values = [] }) {
  let chosen = values;
  const control = picker({ label, placeholder: 'Choose…', choices, min, max, values, done: (picked) => { chosen = picked; } });
  return frame({ label, required, about, control }, () => (max > 1 ? chosen : chosen[0]));
}

export function fileField({ label, required, about, many = false }) {
  const control = h('input', { type: 'file', multiple: many });
  return frame({ label, required, about, control }, () => control.files[0]?.name, {
    files: () => [...control.files],
    put(file) {
      const transfer = new DataTransfer();
      transfer.items.add(file);
      control.files = transfer.files;
    },
  });
}

/** `ask(text)` gives the choices for what was typed so far: [{name, value}]. */
export function searchField({ label, required, about, value = '', ask, pause = 220 }) {
  const control = h('input', { type: 'text', value, autocomplete: 'off', spellcheck: 'false' });
  let picked = null;
  let timer;
  let asked = 0;
  const list = new Listbox(label, (choice) => {
    picked = choice;
    control.value = choice.name;
    list.close();
  });
  list.belongTo(control);

  async function search() {
    asked += 1;
    const mine = asked;
    const choices = await ask(control.value).catch(() => []);
    if (mine === asked && document.activeElement === control) {
      list.active = 0;
      if (choices.length) {
        list.show(choices, (choice) => choice.name);
        list.node.classList.toggle('above', control.getBoundingClientRect().bottom + 260 > innerHeight);
      } else {
        list.close();
      }
    }
  }

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(search, pause);
  };
  control.addEventListener('input', () => {
    picked = null;
    later();
  });
  control.addEventListener('focus', later);
  control.addEventListener('blur', () => list.close());
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && list.open) {
      event.stopPropagation();
      event.preventDefault();
      list.close();
    } else if (list.key(event)) {
      event.stopPropagation();
    }
  });
  return frame({ label, required, about, control }, () => (picked && picked.name === control.value ? `${picked.value}` : control.value.trim()), { list: list.node });
}
