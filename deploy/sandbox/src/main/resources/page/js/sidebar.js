// Channels, direct messages, spreadsheets, and who acts.

import { h, icon, replace } from './dom.js';
import { avatar } from './avatars.js';
import { Listbox } from './listbox.js';
import { ACTORS, channels, nameOf, state, userOf } from './state.js';

const ROLES = { admin: 'Runs the kingdom and the bot', officer: 'Leadership: imports, events', member: 'Plays and gets reminders', newcomer: 'Just arrived, few rights' };

export function drawSidebar(sheets, switchTo) {
  replace(
    document.getElementById('sidebar'),
    h('div', { class: 'brand' }, h('img', { src: '/icon.svg', alt: '' }),
      h('div', {}, h('strong', {}, state.world.guild.name || 'Sandbox'), h('span', {}, 'k98 sandbox'))),
    h('div', { class: 'places' },
      group('Channels', channels().map((channel) => place('channel', channel.name, channel.name, 'hash', channel.id))),
      group('Direct messages', [place('dm', 'bot', state.world.bot.username || 'k98-bot', 'at', 'dm')]),
      sheets.length ? group('Spreadsheets', sheets.map((sheet) => place('sheet', sheet.id, sheet.title, 'table'))) : null),
    actor(switchTo),
  );
}

function group(title, items) {
  return [h('h2', {}, title), h('ul', {}, items.map((item) => h('li', {}, item)))];
}

function place(kind, key, label, symbol, unreadKey) {
  const here = state.place.kind === kind && (state.place.key === key || kind === 'dm');
  const unread = here ? 0 : (state.unread.get(unreadKey) ?? 0);
  return h('a', { class: `place${unread ? ' unread' : ''}`, href: `#/${kind}/${encodeURIComponent(key)}`, title: label.length > 20 && label, 'aria-current': here && 'page' },
    icon(symbol), h('span', {}, label), unread ? h('span', { class: 'count', 'aria-label': `${unread} new` }, `${unread}`) : null);
}

function actor(switchTo) {
  const me = userOf(state.world.me ?? {});
  const list = new Listbox('Act as', (alias) => {
    list.close();
    switchTo(alias);
  });
  const button = h('button', { type: 'button', id: 'act-as', 'aria-label': `Act as: ${nameOf(me)}. Change` }, avatar(me),
    h('div', {}, h('strong', {}, nameOf(me)), h('small', {}, 'Switch member')), icon('chevron'));
  list.belongTo(button);
  const toggle = () => {
    if (list.open) {
      list.close();
      return;
    }
    list.active = ACTORS.indexOf(state.as);
    list.show(ACTORS, (alias) => [person(alias), h('small', {}, ROLES[alias])], (alias) => alias === state.as);
  };
  button.addEventListener('click', toggle);
  button.addEventListener('blur', () => list.close());
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && list.open) {
      event.stopPropagation();
      list.close();
    } else if (!list.key(event) && event.key === 'ArrowDown') {
      event.preventDefault();
      toggle();
    }
  });
  return h('div', { class: 'actor' }, list.node, button);
}

function person(alias) {
  const member = state.world.members.find((one) => one.alias === alias);
  return member ? nameOf(userOf(member), member) : alias;
}
