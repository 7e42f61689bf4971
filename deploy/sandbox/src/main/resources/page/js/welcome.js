import { h } from './dom.js';

const SEEN = 'k98.welcomed';

/** Three things to try, until they are put away. */
export function welcome(suggest) {
  if (localStorage.getItem(SEEN)) {
    return null;
  }
  const node = h('section', { class: 'welcome', 'aria-labelledby': 'welcome-title' },
    h('h2', { id: 'welcome-title' }, 'Your kingdom, played on this machine'),
    h('ol', {},
      h('li', {}, 'Type ', h('code', {}, '/'), ' and pick ', link('/remind set', suggest), ': a reminder in 10 seconds arrives here or in your direct messages.'),
      h('li', {}, 'Drop a spreadsheet into #uploads as an officer, and watch it being checked and imported.'),
      h('li', {}, 'Open the event log at the top right and follow a command: interaction, record, reply.')),
    h('button', { class: 'button primary', type: 'button', onclick: () => {
      localStorage.setItem(SEEN, 'yes');
      node.remove();
      document.getElementById('compose')?.focus();
    } }, 'Got it'));
  return node;
}

function link(command, suggest) {
  return h('button', { class: 'plain-link', type: 'button', onclick: () => suggest(command) }, command);
}
