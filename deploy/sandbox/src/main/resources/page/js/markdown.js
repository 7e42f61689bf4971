// The subset of Discord's markdown that bots use, as DOM nodes.

import { h } from './dom.js';
import { channelById, memberById, nameOf, state, userOf } from './state.js';
import { moment } from './moments.js';

// Each rule: where it starts, and what node its match becomes.
const INLINE = [
  [/\\([\\*_~`|>#[\]()<-])/, (m) => m[1]],
  [/``(.+?)``|`([^`\n]+)`/, (m) => h('code', {}, m[1] ?? m[2])],
  [/<t:(-?\d{1,14})(?::([tTdDfFR]))?>/, (m) => moment(Number(m[1]), m[2])],
  [/<@!?(\d+)>/, (m) => mention(`@${userName(m[1])}`)],
  [/<@&(\d+)>/, (m) => mention(`@${state.world.roles.find((role) => role.id === m[1])?.name ?? 'role'}`)],
  [/<#(\d+)>/, (m) => channelLink(m[1])],
  [/<\/([^:>]+):\d+>/, (m) => mention(`/${m[1]}`)],
  [/@everyone|@here/, (m) => mention(m[0])],
  [/<a?:(\w+):\d+>/, (m) => `:${m[1]}:`],
  [/https:\/\/discord\.com\/channels\/\d+\/(\d+)\/\d+/, (m) => messageLink(m[0], m[1])],
  [/\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/, (m) => link(m[2], inline(m[1]))],
  [/<(https?:\/\/[^\s>]+)>|https?:\/\/[^\s<>)]*[^\s<>).,;:!?'"]/, (m) => link(m[1] ?? m[0], m[1] ?? m[0])],
  [/\*\*\*(.+?)\*\*\*/s, (m) => h('strong', {}, h('em', {}, inline(m[1])))],
  [/\*\*(.+?)\*\*/s, (m) => h('strong', {}, inline(m[1]))],
  [/__(.+?)__/s, (m) => h('u', {}, inline(m[1]))],
  [/~~(.+?)~~/s, (m) => h('s', {}, inline(m[1]))],
  [/\|\|(.+?)\|\|/s, (m) => spoiler(m[1])],
  [/\*(?=\S)(.+?)\*|\b_(?=\S)(.+?)_\b/s, (m) => h('em', {}, inline(m[1] ?? m[2]))],
];

const userName = (id) => nameOf(userOf(memberById(id) ?? (state.world.bot?.id === id ? state.world.bot : { username: 'member' })));

const mention = (text) => h('span', { class: 'mention' }, text);

function channelLink(id) {
  const channel = channelById(id);
  return channel ? h('a', { class: 'mention', href: `#/channel/${channel.name}` }, `#${channel.name}`) : mention('#channel');
}

/** To where the message stands here, not at the real Discord. */
function messageLink(url, channelId) {
  const channel = channelById(channelId);
  return channel ? h('a', { class: 'mention', href: `#/channel/${channel.name}` }, `#${channel.name} › message`) : link(url, url);
}

const link = (url, text) => h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text);

function spoiler(text) {
  const node = h('button', { class: 'spoiler', type: 'button', 'aria-expanded': 'false', title: 'Show the spoiler' }, inline(text));
  node.addEventListener('click', () => node.setAttribute('aria-expanded', 'true'));
  return node;
}

/** Nodes and texts of one run of text. */
export function inline(text) {
  const nodes = [];
  let rest = text;
  while (rest) {
    const next = first(rest);
    if (!next) {
      nodes.push(rest);
      break;
    }
    nodes.push(rest.slice(0, next.match.index), next.make(next.match));
    rest = rest.slice(next.match.index + next.match[0].length);
  }
  return nodes;
}

function first(text) {
  let best;
  for (const [pattern, make] of INLINE) {
    const match = pattern.exec(text);
    if (match && (!best || match.index < best.match.index)) {
      best = { match, make };
    }
  }
  return best;
}

const BLOCKS = [
  [/^(#{1,3}) (.+)$/, (m) => h(`h${m[1].length + 2}`, {}, inline(m[2]))],
  [/^-# (.+)$/, (m) => h('div', { class: 'subtext' }, inline(m[1]))],
];

/** A block of text: `<div class="text">…`. */
export function markdown(text) {
  const parts = text.split(/```(?:[a-z0-9+-]*\n)?([\s\S]*?)```/i);
  const nodes = parts.flatMap((part, n) =>
    n % 2 ? [h('pre', { class: 'code-block', tabindex: '0' }, part.replace(/\n$/, ''))] : lines(part));
  return h('div', { class: 'text' }, nodes);
}

function lines(text) {
  const nodes = [];
  let run = [];
  const flush = () => {
    if (run.length) {
      nodes.push(...inline(run.join('\n')));
      run = [];
    }
  };
  const all = text.split('\n');
  for (let n = 0; n < all.length; n += 1) {
    const quote = take(all, n, /^> ?(.*)$/);
    const list = take(all, n, /^\s*[-*] (.+)$/);
    const block = BLOCKS.map(([pattern, make]) => [pattern.exec(all[n]), make]).find(([match]) => match);
    if (quote.length || list.length) {
      flush();
      nodes.push(quote.length ? h('blockquote', {}, inline(quote.join('\n'))) : h('ul', {}, list.map((item) => h('li', {}, inline(item)))));
      n += quote.length + list.length - 1;
    } else if (block) {
      flush();
      nodes.push(block[1](block[0]));
    } else {
      run.push(all[n]);
    }
  }
  flush();
  return nodes;
}

function take(all, from, pattern) {
  const found = [];
  for (let n = from; n < all.length && pattern.test(all[n]); n += 1) {
    found.push(pattern.exec(all[n])[1]);
  }
  return found;
}
