// Buttons, selects and the layout components of messages.

import { h } from './dom.js';
import { colour } from './embeds.js';
import { attachment } from './files.js';
import { markdown } from './markdown.js';
import { entityChoices } from './entities.js';
import { picker } from './picker.js';

const STYLES = { 1: 'primary', 2: '', 3: 'success', 4: 'danger', 5: '' };

/** `act(body, node)` sends what was pressed or selected; the node shows that it is under way. */
export function components(list, message, act) {
  return h('div', { class: 'rows' }, list.map((component) => draw(component, message, act)));
}

function draw(component, message, act) {
  switch (component.type) {
    case 1:
      return h('div', { class: 'row' }, component.components.map((child) => draw(child, message, act)));
    case 2:
      return button(component, act);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return select(component, act);
    case 9:
      return h('div', { class: 'section' }, h('div', {}, component.components.map((child) => draw(child, message, act))), draw(component.accessory, message, act));
    case 10:
      return markdown(component.content);
    case 11:
      return h('img', { class: 'thumbnail', src: component.media.url, alt: component.description || '', width: 76 });
    case 12:
      return h('div', { class: 'row' }, component.items.map((item) => h('img', { class: 'picture', src: item.media.url, alt: item.description || 'Picture' })));
    case 13:
      return attachment({ url: component.file.url, filename: component.name || 'file', size: component.size || 0 });
    case 14:
      return h('hr', { class: 'separator' });
    case 17:
      return h('div', { class: 'container', style: { '--bar': colour(component.accent_color) } }, component.components.map((child) => draw(child, message, act)));
    default:
      return h('p', { class: 'subtext' }, `This page can't show component type ${component.type}.`);
  }
}

function button(component, act) {
  const text = [component.emoji?.id ? null : component.emoji?.name, component.label].filter(Boolean);
  if (component.style === 5) {
    return h('a', { class: 'button', href: component.url, target: '_blank', rel: 'noopener noreferrer' }, text.join(' '), ' ↗');
  }
  const node = h('button', { class: `button ${STYLES[component.style] ?? ''}`, type: 'button', disabled: component.disabled,
    'aria-label': component.label ? null : component.emoji?.name || 'Button' }, text.join(' '));
  node.addEventListener('click', () => node.getAttribute('aria-busy') || act({ press: component.custom_id }, node));
  return node;
}

function select(component, act) {
  const choices = component.type === 3
    ? component.options.map((option) => ({ value: option.value, label: option.label, description: option.description }))
    : entityChoices(component);
  const chosen = component.type === 3
    ? component.options.filter((option) => option.default).map((option) => option.value)
    : (component.default_values ?? []).map((value) => value.id);
  const node = picker({
    label: component.placeholder || 'Choose',
    placeholder: component.placeholder,
    choices,
    min: component.min_values ?? 1,
    max: component.max_values ?? 1,
    values: chosen,
    disabled: component.disabled,
    done: (values) => act({ select: component.custom_id, values }, node.querySelector('button')),
  });
  return node;
}
