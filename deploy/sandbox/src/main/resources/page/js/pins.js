// The pinned messages of a place, in a dialog: to be read, not to be pressed.

import * as api from './api.js';
import { h, icon } from './dom.js';
import { drawMessage } from './message.js';

const NO_DEEDS = { act() {}, menu() {}, reply() {}, dismiss() {} };

/** `find(id)` shows a message in the timeline and returns false when it isn't loaded. */
export async function openPins(as, channel, find) {
  const { messages } = await api.pinned(as, channel);
  const list = messages.length
    ? h('ul', { class: 'pins' }, messages.reverse().map((message) => pin(message)))
    : h('p', { class: 'none' }, 'Nothing is pinned here.');
  const close = h('button', { class: 'tool', type: 'button', 'aria-label': 'Close', onclick: () => dialog.close() }, icon('close'));
  const dialog = h('dialog', { class: 'box pinned', 'aria-labelledby': 'pins-title' },
    h('header', {}, h('h2', { id: 'pins-title' }, 'Pinned messages'), close), list);
  dialog.addEventListener('close', () => {
    dialog.remove();
    document.getElementById('pins-toggle')?.focus();
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  document.getElementById('popups').append(dialog);
  dialog.showModal();

  function pin(message) {
    const shown = h('div', { inert: true }, drawMessage(message, NO_DEEDS));
    const jump = h('button', { class: 'plain-link', type: 'button', onclick: () => {
      if (find(message.id)) {
        dialog.close();
      } else {
        jump.replaceWith('It lies further back than what is loaded.');
      }
    } }, 'Go to the message');
    return h('li', {}, shown, jump);
  }
}
