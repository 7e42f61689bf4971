import { h } from './dom.js';
import { isBot, nameOf } from './state.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Initials on a colour that stays with the member; the bot has its crest. */
export function avatar(user, small) {
  const shape = small ? 'avatar small' : 'avatar';
  if (isBot(user)) {
    return h('div', { class: `${shape} bot`, 'aria-hidden': 'true' }, crest());
  }
  const name = nameOf(user);
  const hue = [...(user?.id ?? name)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return h('div', { class: shape, 'aria-hidden': 'true', style: { '--hue': hue } }, name.slice(0, 1).toUpperCase());
}

function crest() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 32 32');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M8 22V11l4.5 4L16 9l3.5 6 4.5-4v11z');
  path.setAttribute('fill', '#f4e8c8');
  svg.append(path);
  return svg;
}
