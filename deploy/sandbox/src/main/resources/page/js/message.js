// One message, as a row of the timeline.

import { h, icon } from './dom.js';
import { avatar } from './avatars.js';
import { components } from './components.js';
import { embed } from './embeds.js';
import { attachment } from './files.js';
import { markdown } from './markdown.js';
import { isBot, myId, nameOf } from './state.js';
import { clock, dayName } from './moments.js';

export const PRIVATE = 64;
const LOADING = 128;
const PINNED = 6;
const GROUPED_FOR = 7 * 60 * 1000;

/** Whether it belongs under the message before it, without a name of its own. */
export function follows(message, before) {
  return Boolean(
    before && before.author?.id === message.author?.id && !contextOf(message) && isPrivate(before) === isPrivate(message) &&
      Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUPED_FOR);
}

export const isPrivate = (message) => Boolean(message.flags & PRIVATE);

const contextOf = (message) => message.interaction_metadata || message.interaction || message.referenced_message;

/** `deeds`: {act(message, body, node), menu(message, node), reply(message), dismiss(message)}. */
export function drawMessage(message, deeds) {
  const date = new Date(message.timestamp);
  return h(
    'article',
    { class: `message${isPrivate(message) ? ' private' : ''}`, 'data-id': message.id, tabindex: '-1', 'aria-label': summary(message, date) },
    context(message),
    avatar(message.author),
    h('time', { class: 'small-time', 'aria-hidden': 'true' }, clock(date)),
    h('div', { class: 'body' }, who(message, date), content(message, deeds)),
    actions(message, deeds),
  );
}

const summary = (message, date) => `${nameOf(message.author)}, ${clock(date)}${isPrivate(message) ? ', only you can see this' : ''}`;

function who(message, date) {
  return h(
    'div',
    { class: 'who' },
    h('strong', {}, nameOf(message.author)),
    isBot(message.author) && h('span', { class: 'tag' }, 'app'),
    h('time', { datetime: date.toISOString() }, `${dayName(date)} ${clock(date)}`),
  );
}

function context(message) {
  const used = message.interaction || message.interaction_metadata;
  if (used) {
    const name = message.interaction?.name || message.interaction_metadata?.name;
    return name && h('div', { class: 'context' }, avatar(used.user, true), nameOf(used.user), ' used ', h('span', { class: 'what' }, `/${name}`));
  }
  const original = message.referenced_message;
  return original && h('div', { class: 'context' }, icon('reply'), avatar(original.author, true), nameOf(original.author), h('span', {}, original.content || 'a message'));
}

function content(message, deeds) {
  if (message.flags & LOADING) {
    return [thinking(), privately(message, deeds)];
  }
  return [
    message.type === PINNED && h('div', { class: 'deed' }, icon('pin'), 'pinned a message. The pin at the top shows all of them.'),
    message.content && markdown(message.content),
    message.edited_timestamp && h('span', { class: 'edited' }, '(edited)'),
    message.embeds?.map(embed),
    message.attachments?.map(attachment),
    message.components?.length ? components(message.components, message, (body, node) => deeds.act(message, body, node)) : null,
    privately(message, deeds),
  ];
}

function privately(message, deeds) {
  return isPrivate(message) && h('div', { class: 'only-you' }, icon('eye'), 'Only you can see this · ',
    h('button', { class: 'plain-link', type: 'button', onclick: () => deeds.dismiss(message) }, 'Dismiss'));
}

export function thinking(text = 'k98-bot is thinking…') {
  return h('div', { class: 'thinking' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), text);
}

function actions(message, deeds) {
  const more = h('button', { type: 'button', 'aria-label': `More for the message of ${nameOf(message.author)}`, 'aria-haspopup': 'menu', title: 'More' }, icon('dots'));
  more.addEventListener('click', () => deeds.menu(message, more));
  return h(
    'div',
    { class: 'actions' },
    !isPrivate(message) && h('button', { type: 'button', title: 'Reply', 'aria-label': `Reply to ${nameOf(message.author)}`, onclick: () => deeds.reply(message) }, icon('reply')),
    more,
  );
}

export const isMine = (message) => message.author?.id === myId();
