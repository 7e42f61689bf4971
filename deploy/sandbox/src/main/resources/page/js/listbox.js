// A list of choices that is steered from an input or a button: arrow keys, Home, End, Enter, Tab, Esc.

import { freshId, h, icon } from './dom.js';

export class Listbox {
  /** `pick(choice)` is called with one of the choices given to `show`. */
  constructor(label, pick) {
    this.pick = pick;
    this.choices = [];
    this.active = 0;
    this.node = h('div', { class: 'list', role: 'listbox', id: freshId('list'), 'aria-label': `Choices: ${label}`, hidden: true });
    this.node.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get open() {
    return !this.node.hidden;
  }

  /** `draw(choice)` gives the content of an option; `chosen(choice)` whether it is ticked. */
  show(choices, draw, chosen = () => false) {
    this.choices = choices;
    this.active = Math.min(this.active, Math.max(0, choices.length - 1));
    this.node.replaceChildren(
      ...choices.map((choice, n) => {
        const option = h('div', { class: 'option', role: 'option', id: `${this.node.id}-${n}`, 'aria-selected': `${chosen(choice)}` },
          h('div', {}, draw(choice)), h('span', { class: 'tick' }, icon('tick')));
        option.addEventListener('click', () => this.pick(choice));
        return option;
      }));
    this.node.hidden = false;
    this.mark();
  }

  close() {
    this.node.hidden = true;
    this.active = 0;
    this.owner?.setAttribute('aria-expanded', 'false');
    this.owner?.removeAttribute('aria-activedescendant');
  }

  /** The control that has the focus while the list is steered. */
  belongTo(control) {
    this.owner = control;
    control.setAttribute('role', 'combobox');
    control.setAttribute('aria-expanded', 'false');
    control.setAttribute('aria-haspopup', 'listbox');
    control.setAttribute('aria-controls', this.node.id);
    control.setAttribute('aria-autocomplete', control.tagName === 'BUTTON' ? 'none' : 'list');
  }

  mark() {
    [...this.node.querySelectorAll('.option')].forEach((option, n) => option.classList.toggle('active', n === this.active));
    const option = this.node.querySelector('.option.active');
    option?.scrollIntoView({ block: 'nearest' });
    this.owner?.setAttribute('aria-expanded', `${this.open}`);
    if (option && this.open) {
      this.owner?.setAttribute('aria-activedescendant', option.id);
    }
  }

  /** True when the key was meant for the list. */
  key(event) {
    if (!this.open || !this.choices.length) {
      return false;
    }
    const last = this.choices.length - 1;
    const moves = { ArrowDown: this.active === last ? 0 : this.active + 1, ArrowUp: this.active === 0 ? last : this.active - 1 };
    if (event.key in moves) {
      this.active = moves[event.key];
      this.mark();
    } else if ((event.key === 'Enter' && !event.shiftKey) || (event.key === 'Tab' && !event.shiftKey)) {
      this.pick(this.choices[this.active]);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }
}
