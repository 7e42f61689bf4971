// Starts the page, moves between places, and hands live events to whoever shows them.

import * as api from './api.js';
import { h, icon, replace } from './dom.js';
import { Chat, chatTitle } from './chat.js';
import { Drawer } from './drawer.js';
import { Interactions } from './interactions.js';
import { live } from './live.js';
import { SheetEditor } from './sheets.js';
import { drawSidebar } from './sidebar.js';
import { actAs, channelKey, channels, myId, placeOf, state } from './state.js';
import { theme, toggleTheme } from './theme.js';

const $ = (id) => document.getElementById(id);
const small = matchMedia('(max-width: 760px)');
const overlaid = matchMedia('(max-width: 1080px)');

let shown = null;
let sheets = [];
let stopLive = () => {};
const interactions = new Interactions(() => shown.timeline);
const drawer = new Drawer($('drawer'), (open) => {
  drawTopbar();
  scrim();
  if (!open) {
    $('log-toggle')?.focus();
  }
});

function readPlace() {
  const [, kind, key] = decodeURIComponent(location.hash).split('/');
  state.place = ['channel', 'dm', 'sheet'].includes(kind) ? { kind, key: key || 'bot' } : { kind: 'channel', key: 'general' };
  if (state.place.kind === 'channel' && !channels().some((channel) => channel.name === state.place.key || channel.id === state.place.key)) {
    state.place = { kind: 'channel', key: channels()[0]?.name ?? 'general' };
  }
}

function drawTopbar() {
  const { symbol, title, about } = state.place.kind === 'sheet' ? { symbol: icon('table'), title: shown?.title ?? 'Spreadsheet', about: 'Local Google Sheets' } : chatTitle();
  const other = theme() === 'dark' ? 'light' : 'dark';
  document.title = `${title} · k98 sandbox`;
  replace($('topbar'),
    h('button', { class: 'tool only-small', type: 'button', id: 'menu-toggle', 'aria-label': 'Channels', 'aria-expanded': 'false', 'aria-controls': 'sidebar', onclick: () => slide(true) }, icon('menu')),
    symbol, h('h1', {}, title), h('span', { class: 'about' }, about),
    shown?.pins && h('button', { class: 'tool', type: 'button', id: 'pins-toggle', 'aria-label': 'Pinned messages', title: 'Pinned messages', onclick: () => shown.pins() }, icon('pin')),
    h('button', { class: 'tool', type: 'button', 'aria-label': `Change to ${other} colours`, title: `Change to ${other} colours`, onclick: () => {
      toggleTheme();
      drawTopbar();
      $('topbar').querySelector('[aria-label^="Change to"]').focus();
    } }, icon(theme() === 'dark' ? 'sun' : 'moon')),
    h('button', { class: 'tool', type: 'button', id: 'log-toggle', 'aria-label': 'Event log', 'aria-expanded': `${!$('drawer').hidden}`, 'aria-controls': 'drawer', onclick: () => drawer.show($('drawer').hidden) },
      icon('pulse'), h('span', { class: 'label' }, 'Event log')));
}

/** On a small screen the channels slide in. */
function slide(open) {
  $('sidebar').classList.toggle('open', open);
  $('menu-toggle')?.setAttribute('aria-expanded', `${open}`);
  scrim();
  if (open) {
    $('sidebar').querySelector('[aria-current]')?.focus();
  }
}

function scrim() {
  $('scrim').hidden = !((small.matches && $('sidebar').classList.contains('open')) || (overlaid.matches && !$('drawer').hidden));
}

function closePanels() {
  const wasOpen = $('sidebar').classList.contains('open');
  slide(false);
  if (overlaid.matches && !$('drawer').hidden) {
    drawer.show(false);
  }
  if (wasOpen) {
    $('menu-toggle').focus();
  }
}

const sidebar = () => drawSidebar(sheets, switchTo);

async function go() {
  readPlace();
  slide(false);
  say('');
  try {
    shown = state.place.kind === 'sheet' ? new SheetEditor(state.place.key) : new Chat(interactions);
    state.unread.delete(state.place.kind === 'sheet' ? '' : channelKey());
    sidebar();
    drawTopbar();
    replace($('content'), shown.node);
    await Promise.all([shown.load(), fetchCommands()]);
    drawTopbar();
    if (!small.matches) {
      shown.composer?.focus();
    }
  } catch (refused) {
    say(refused.message);
  }
}

async function fetchCommands() {
  if (state.place.kind !== 'sheet') {
    state.commands = (await api.commands(state.as, channelKey())).commands;
    if (document.activeElement?.id === 'compose') {
      shown?.composer?.typed();
    }
  }
}

const say = (text) => {
  $('notice').textContent = text;
};

async function enter() {
  state.world = await api.world(state.as);
  sheets = (await api.spreadsheets().catch(() => ({ spreadsheets: [] }))).spreadsheets;
  stopLive();
  stopLive = live(`/sandbox/live?as=${state.as}`, hear, connection);
  await go();
}

async function switchTo(alias) {
  actAs(alias);
  state.unread.clear();
  await enter();
  $('act-as').focus();
}

function connection(now) {
  say(now === 'away' ? 'The sandbox is away. This page comes back by itself.' : '');
  if (now === 'again') {
    refresh();
  }
}

async function refresh() {
  try {
    state.world = await api.world(state.as);
    await go();
  } catch (refused) {
    say(refused.message);
  }
}

function hear(message) {
  const { event, data } = message;
  if (event === 'INTERACTION') {
    interactions.hear(data);
  } else if (event.startsWith('MESSAGE_') && data.channel_id) {
    interactions.answeredBy(data);
    if (shown?.shows?.(data.channel_id)) {
      shown.hear(message);
    } else if (event === 'MESSAGE_CREATE' && data.author?.id !== myId()) {
      const key = placeOf(data.channel_id);
      state.unread.set(key, (state.unread.get(key) ?? 0) + 1);
      sidebar();
    }
  } else if (/^(CHANNEL|GUILD_MEMBER|GUILD_ROLE|APPLICATION_COMMAND)_/.test(event)) {
    learn();
  }
}

let learning;
/** The world changed; several changes are fetched once. */
function learn() {
  clearTimeout(learning);
  learning = setTimeout(async () => {
    state.world = await api.world(state.as).catch(() => state.world);
    await fetchCommands().catch(() => {});
    sidebar();
  }, 150);
}

addEventListener('hashchange', go);
addEventListener('focus', () => fetchCommands().catch(() => {}));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !$('scrim').hidden) {
    closePanels();
  }
});
$('scrim').addEventListener('click', closePanels);
[small, overlaid].forEach((query) => query.addEventListener('change', scrim));

try {
  await enter();
  if (drawer.wanted && !overlaid.matches) {
    drawer.show(true);
  }
} catch (refused) {
  say(refused.message);
  setTimeout(() => location.reload(), 3000);
}
