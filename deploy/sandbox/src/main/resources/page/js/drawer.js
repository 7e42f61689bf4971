// The bot's own log of events, as it is written: interaction, record, reply.

import { h, icon, replace } from './dom.js';
import { live } from './live.js';
import { precise } from './moments.js';

const KEPT = 400;
const OPEN = 'k98.drawer';

export class Drawer {
  constructor(node, changed) {
    this.node = node;
    this.changed = changed;
    this.events = [];
    this.paused = false;
    this.stateLine = h('div', { class: 'state', role: 'status' }, 'Connecting…');
    this.filter = h('input', { class: 'text-input', type: 'search', placeholder: 'Filter by topic, key or type', 'aria-label': 'Filter events' });
    this.list = h('ul', { class: 'events', 'aria-label': 'Events, newest first' });
    this.pause = h('button', { class: 'tool', type: 'button', onclick: () => this.hold() });
    replace(node,
      h('header', {}, h('h2', {}, 'Event log'), this.pause,
        h('button', { class: 'tool', type: 'button', 'aria-label': 'Close the event log', onclick: () => this.show(false) }, icon('close'))),
      this.stateLine, h('div', { class: 'filter' }, this.filter), this.list);
    this.filter.addEventListener('input', () => this.draw());
    this.hold(false);
  }

  get wanted() {
    return localStorage.getItem(OPEN) === 'yes';
  }

  hold(paused = !this.paused) {
    this.paused = paused;
    this.pause.setAttribute('aria-label', paused ? 'Go on' : 'Hold');
    this.pause.title = paused ? 'Go on' : 'Hold';
    replace(this.pause, icon(paused ? 'play' : 'pause'));
    this.draw();
  }

  show(open) {
    this.node.hidden = !open;
    localStorage.setItem(OPEN, open ? 'yes' : 'no');
    if (open && !this.stop) {
      this.stop = live('/events/live', (message) => this.hear(message), (state) => state === 'away' && this.say('The sandbox is away; trying again', true));
    } else if (!open && this.stop) {
      this.stop();
      this.stop = null;
    }
    this.changed(open);
  }

  say(text, away) {
    this.stateLine.textContent = text;
    this.stateLine.toggleAttribute('data-away', Boolean(away));
  }

  hear(message) {
    if (message.state) {
      this.say(message.state === 'away' ? `The broker at ${message.servers} is away; trying again` : `Reading ${message.topics} topics`, message.state === 'away');
      return;
    }
    const key = `${message.topic}/${message.partition}/${message.offset}`;
    if (!this.events.some((event) => event.id === key)) {
      this.events.unshift({ ...message, id: key });
      this.events.length = Math.min(this.events.length, KEPT);
      if (!this.paused) {
        this.add(this.events[0]);
      }
    }
  }

  fits(event) {
    const wanted = this.filter.value.toLowerCase();
    return !wanted || `${event.topic} ${event.key ?? ''} ${event.type ?? ''}`.toLowerCase().includes(wanted);
  }

  add(event) {
    if (this.fits(event)) {
      this.list.querySelector('.none')?.remove();
      this.list.prepend(row(event));
      while (this.list.children.length > KEPT) {
        this.list.lastChild.remove();
      }
    }
  }

  draw() {
    const shown = this.events.filter((event) => this.fits(event));
    replace(this.list, shown.length ? shown.map(row) : h('li', { class: 'none' },
      this.filter.value ? 'Nothing fits the filter.' : 'Nothing yet. Use a command and watch it pass: interaction, record, reply.'));
  }
}

function row(event) {
  return h('li', {}, h('details', { 'data-family': event.topic.split('.')[0] },
    h('summary', {}, h('span', { class: 'topic' }, event.topic), h('time', { datetime: event.at }, precise(event.at)),
      h('span', { class: 'kind' }, event.type || 'record'), h('span', { class: 'key', title: event.key }, event.key ?? '')),
    h('pre', { tabindex: '0' }, pretty(event))));
}

function pretty(event) {
  const head = `partition ${event.partition}, offset ${event.offset}${event.trace ? `, trace ${event.trace}` : ''}\n`;
  try {
    return head + JSON.stringify(JSON.parse(event.value), null, 2);
  } catch {
    return head + (event.value ?? '(no value: a tombstone)');
  }
}
