import { h } from './dom.js';
import { inline, markdown } from './markdown.js';
import { dayName, clock } from './moments.js';

/** A rich embed. */
export function embed(data) {
  return h(
    'article',
    { class: 'embed', 'aria-label': data.title || 'Embed', style: { '--bar': colour(data.color) } },
    data.author && h('div', { class: 'author' }, data.author.name),
    data.title && h('h3', {}, data.url ? h('a', { href: data.url, target: '_blank', rel: 'noopener noreferrer' }, data.title) : inline(data.title)),
    data.description && markdown(data.description),
    data.fields?.length ? fields(data.fields) : null,
    data.thumbnail?.url && h('img', { class: 'thumbnail', src: data.thumbnail.url, alt: '' }),
    data.image?.url && h('img', { class: 'full', src: data.image.url, alt: data.image.description || 'Picture of the embed' }),
    footer(data),
  );
}

export function colour(value) {
  return Number.isInteger(value) ? `#${value.toString(16).padStart(6, '0')}` : 'var(--line)';
}

function fields(list) {
  return h(
    'dl',
    { class: 'fields' },
    list.map((field) => h('div', { class: field.inline ? 'inline' : '' }, h('dt', {}, inline(field.name)), h('dd', {}, markdown(field.value)))),
  );
}

function footer({ footer: foot, timestamp }) {
  const date = timestamp && new Date(timestamp);
  const parts = [foot?.text, date && `${dayName(date)} ${clock(date)}`].filter(Boolean);
  return parts.length ? h('footer', {}, parts.join(' · ')) : null;
}
