// Times: <t:…> stamps that stay right while they are shown, and the times of messages.

import { h } from './dom.js';

const STEPS = [
  [60, 'second', 1],
  [3600, 'minute', 60],
  [86400, 'hour', 3600],
  [86400 * 30, 'day', 86400],
  [86400 * 365, 'month', 86400 * 30],
  [Infinity, 'year', 86400 * 365],
];
const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};
const formats = new Map();
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

function format(style) {
  if (!formats.has(style)) {
    formats.set(style, new Intl.DateTimeFormat(undefined, STYLES[style]));
  }
  return formats.get(style);
}

function relativeText(seconds) {
  const distance = seconds - Date.now() / 1000;
  const [, unit, size] = STEPS.find(([limit]) => Math.abs(distance) < limit);
  return relative.format(Math.round(distance / size), unit);
}

/** The node for <t:seconds:style>. */
export function moment(seconds, style = 'f') {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) {
    return document.createTextNode(`<t:${seconds}:${style}>`);
  }
  const shown = style === 'R' ? relativeText(seconds) : format(style in STYLES ? style : 'f').format(date);
  return h(
    'time',
    { class: 'moment', datetime: date.toISOString(), title: format('F').format(date), 'data-seconds': style === 'R' && `${seconds}` },
    shown,
  );
}

setInterval(() => {
  for (const node of document.querySelectorAll('time[data-seconds]')) {
    const text = relativeText(Number(node.dataset.seconds));
    if (node.textContent !== text) {
      node.textContent = text;
    }
  }
}, 1000);

export const clock = (date) => format('t').format(date);

export function dayName(date) {
  const today = new Date().toDateString();
  const yesterday = new Date(Date.now() - 86400000).toDateString();
  if (date.toDateString() === today) {
    return 'Today';
  }
  return date.toDateString() === yesterday ? 'Yesterday' : format('D').format(date);
}

export const precise = (iso) => new Date(iso).toISOString().slice(11, 23);
