import { h } from './dom.js';

const SEEN = 'k98.welcomed';
const SAMPLE = '1198_honor.csv';

/** Three things to try, until they are put away. `deeds`: {suggest(text), attach(file)}. */
export function welcome(deeds) {
  if (localStorage.getItem(SEEN)) {
    return null;
  }
  const node = h('section', { class: 'welcome', 'aria-labelledby': 'welcome-title' },
    h('h2', { id: 'welcome-title' }, 'Your kingdom, played on this machine'),
    h('ol', {},
      h('li', {}, 'Type ', h('code', {}, '/'), ', pick ', link('/remind set', () => deeds.suggest('/remind set')), ', and write ', h('code', {}, '10s'), ' for when. The bot reminds you in your direct messages.'),
      h('li', {}, 'Drop a scan into #uploads, or send ', link('this one', async () => deeds.attach(await sample())), ' of 300 rows: it is checked and imported, and three rows are left out.'),
      h('li', {}, 'Open the event log at the top right, and follow a command: interaction, record, reply.')),
    h('button', { class: 'button primary', type: 'button', onclick: () => {
      localStorage.setItem(SEEN, 'yes');
      node.remove();
      document.getElementById('compose')?.focus();
    } }, 'Got it'));
  return node;
}

function link(text, act) {
  return h('button', { class: 'plain-link', type: 'button', onclick: act }, text);
}

async function sample() {
  const response = await fetch(`/samples/${SAMPLE}`);
  return new File([await response.blob()], SAMPLE, { type: 'text/csv' });
}
