// Builds DOM nodes. Texts are always set as text: nothing that a member or a bot wrote is ever parsed as HTML.

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  at: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm4 0v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  menu: 'M4 7h16M4 12h16M4 17h16',
  pulse: 'M3 12h4l3-7 4 14 3-7h4',
  send: 'M5 12 4 4l17 8-17 8 1-8zm0 0h8',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  reply: 'M10 8 5 13l5 5M5 13h9a5 5 0 0 0 5-5V6',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zm9.5-2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  chevron: 'm7 10 5 5 5-5',
  tick: 'm5 13 4 4L19 7',
  pause: 'M9 5v14M15 5v14',
  play: 'M8 5v14l11-7z',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3zM12 15v6',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z',
};

/** h('button', {class: 'tool', onclick: …, 'aria-label': …}, children…); null and false children are left out. */
export function h(tag, properties, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    set(node, name, value);
  }
  node.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function set(node, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (name.startsWith('on')) {
    node.addEventListener(name.slice(2), value);
  } else if (name === 'style') {
    for (const [property, setting] of Object.entries(value)) {
      node.style.setProperty(property, setting);
    }
  } else if (name === 'value') {
    node.value = value;
  } else {
    node.setAttribute(name, value === true ? '' : value);
  }
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

export function replace(parent, ...children) {
  parent.replaceChildren(...children.flat(3).filter(Boolean));
}

let ids = 0;

export function freshId(prefix) {
  ids += 1;
  return `${prefix}-${ids}`;
}

/** Says something to screen readers only. */
export function announce(text) {
  document.getElementById('announcer').textContent = text;
}
