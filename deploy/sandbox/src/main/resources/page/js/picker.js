// A select menu: a button that opens a listbox; with several values it stays open until it is left.

import { h, icon } from './dom.js';
import { Listbox } from './listbox.js';

/**
 * `choices`: [{value, label, description?}]. `done(values)` is called when the choice is made. `values` is the choice at the start.
 */
export function picker({ label, placeholder, choices, min = 1, max = 1, values = [], disabled = false, done }) {
  let picked = choices.filter((choice) => values.includes(choice.value)).map((choice) => choice.value);
  const several = max > 1;
  const shown = h('span', {});
  const button = h('button', { type: 'button', 'aria-label': label, disabled }, shown, icon('chevron'));
  const list = new Listbox(label, (choice) => pick(choice));
  if (several) {
    list.node.setAttribute('aria-multiselectable', 'true');
  }
  const node = h('div', { class: 'picker' }, button, list.node);
  list.belongTo(button);

  function show() {
    list.show(choices, (choice) => [choice.label, choice.description && h('small', {}, choice.description)], (choice) => picked.includes(choice.value));
  }

  function write() {
    const labels = choices.filter((choice) => picked.includes(choice.value)).map((choice) => choice.label);
    shown.textContent = labels.join(', ') || placeholder || 'Choose…';
    shown.className = labels.length ? '' : 'hint';
  }

  function pick({ value }) {
    if (!several) {
      picked = [value];
      close(true);
      return;
    }
    picked = picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value].slice(-max);
    write();
    show();
  }

  let before = '';
  function open() {
    before = picked.join();
    show();
    list.node.classList.toggle('above', button.getBoundingClientRect().bottom + 260 > innerHeight);
  }

  function close(commit) {
    list.close();
    write();
    if (commit && picked.length >= min && picked.join() !== before) {
      before = picked.join();
      done(picked);
    }
  }

  button.addEventListener('click', () => (list.open ? close(several) : open()));
  button.addEventListener('blur', () => list.open && close(several));
  button.addEventListener('keydown', (event) => {
    if (list.open && event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      close(several);
    } else if (several && list.open && event.key === 'Tab') {
      close(true);
    } else if (list.open && event.key === ' ') {
      event.preventDefault();
      list.pick(list.choices[list.active]);
    } else if (!list.key(event) && !list.open && event.key === 'ArrowDown') {
      event.preventDefault();
      open();
    }
  });
  write();
  return node;
}
