import { h } from './dom.js';

/** Opens a menu at a node. `items`: [{label, act, bad?}] or null for a line. Esc and a click elsewhere close it. */
export function openMenu(anchor, label, items) {
  const list = h('div', { class: 'menu list', role: 'menu', 'aria-label': label });
  const buttons = [];
  for (const item of items) {
    const node = item ? h('button', { type: 'button', role: 'menuitem', class: item.bad ? 'bad' : '' }, item.label) : h('hr', {});
    if (item) {
      buttons.push(node);
      node.addEventListener('click', () => {
        close();
        item.act();
      });
    }
    list.append(node);
  }

  function close() {
    list.remove();
    document.removeEventListener('pointerdown', outside, true);
    anchor.focus();
  }

  function outside(event) {
    if (!list.contains(event.target)) {
      close();
    }
  }

  list.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement);
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1 + buttons.length, Home: 0, End: buttons.length - 1 };
    if (event.key in moves) {
      event.preventDefault();
      buttons[moves[event.key] % buttons.length].focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
    }
  });
  document.addEventListener('pointerdown', outside, true);
  document.getElementById('popups').append(list);
  const box = anchor.getBoundingClientRect();
  list.style.left = `${Math.max(8, Math.min(box.right - list.offsetWidth, innerWidth - list.offsetWidth - 8))}px`;
  list.style.top = `${box.bottom + list.offsetHeight + 8 > innerHeight ? box.top - list.offsetHeight - 4 : box.bottom + 4}px`;
  buttons[0]?.focus();
}
