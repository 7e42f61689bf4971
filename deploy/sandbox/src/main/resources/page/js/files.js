import { h, icon } from './dom.js';
import { textOf } from './api.js';

const TEXTS = /^text\/|json|csv|xml|yaml|calendar/;
const TEXT_NAMES = /\.(txt|csv|json|md|log|ics|ya?ml|xml)$/i;
const PREVIEW = 4000;

/** An attachment: pictures are shown, texts can be looked into, everything can be downloaded. */
export function attachment(file) {
  if (file.content_type?.startsWith('image/')) {
    return h('a', { href: file.url, target: '_blank', rel: 'noopener' }, h('img', { class: 'picture', src: file.url, alt: file.description || file.filename }));
  }
  const card = h(
    'div',
    { class: 'file' },
    icon('file'),
    h('div', {}, h('a', { href: file.url, download: file.filename }, file.filename), h('small', {}, size(file.size))),
  );
  return TEXTS.test(file.content_type ?? '') || TEXT_NAMES.test(file.filename) ? h('div', {}, card, preview(file)) : card;
}

function preview(file) {
  const content = h('pre', { class: 'code-block', tabindex: '0' }, '…');
  const details = h('details', { class: 'preview' }, h('summary', {}, 'Look inside'), content);
  details.addEventListener('toggle', async () => {
    if (details.open && content.textContent === '…') {
      content.textContent = await textOf(file.url, PREVIEW).catch(() => 'The file is not there any more.');
    }
  });
  return details;
}

export function size(bytes) {
  if (bytes < 1024) {
    return `${bytes} bytes`;
  }
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
