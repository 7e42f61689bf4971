// The bot's own log of events, as it is written: interaction, record, reply.

import { h, icon, replace } from './dom.js';
import { live } from './live.js';
import { precise } from './moments.js';

const KEPT = 400;
const OPEN = 'k98.drawer';

/** What is written all the time, whether somebody uses the bot or not: shown on demand only. */
const PULSE = /\.ticks$|^ops\.heartbeats$/;

export class Drawer {
  constructor(node, changed) {
    this.node = node;
    this.changed = changed;
    this.events = [];
    this.paused = false;
    this.stateLine = h('div', { class: 'state', role: 'status' }, 'Connecting…');
    this.filter = h('input', { class: 'text-input', type: 'search', placeholder: 'Filter by topic, key, type or trace', 'aria-label': 'Filter events' });
    this.pulse = h('input', { type: 'checkbox', onchange: () => this.draw() });
    this.list = h('ul', { class: 'events', 'aria-label': 'Events, newest first' });
    this.pause = h('button', { class: 'tool', type: 'button', onclick: () => this.hold() });
    replace(node,
      h('header', {}, h('h2', {}, 'Event log'), this.pause,
        h('button', { class: 'tool', type: 'button', 'aria-label': 'Close the event log', onclick: () => this.show(false) }, icon('close'))),
      this.stateLine, h('div', { class: 'filter' }, this.filter, h('label', { class: 'check' }, this.pulse, 'Ticks and heartbeats')), this.list);
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
    if (PULSE.test(message.topic) && !this.pulse.checked) {
      return;
    }
    const id = `${message.topic}/${message.partition}/${message.offset}`;
    if (!this.events.some((event) => event.id === id)) {
      this.put({ ...message, id, when: Date.parse(message.at) });
    }
  }

  /** By its time: the topics are read one after the other. */
  put(event) {
    const older = this.events.findIndex((one) => one.when <= event.when);
    const place = older < 0 ? this.events.length : older;
    this.events.splice(place, 0, event);
    this.events.length = Math.min(this.events.length, KEPT);
    if (!this.paused && place < KEPT) {
      this.add(event, this.events.slice(place + 1));
    }
  }

  fits(event) {
    const wanted = this.filter.value.trim().toLowerCase();
    return (this.pulse.checked || !PULSE.test(event.topic)) &&
      (!wanted || `${event.topic} ${event.key ?? ''} ${event.type ?? ''} ${event.trace ?? ''}`.toLowerCase().includes(wanted));
  }

  add(event, olderOnes) {
    if (this.fits(event)) {
      this.list.querySelector('.none')?.remove();
      const next = olderOnes.find((one) => one.node?.isConnected);
      this.list.insertBefore(this.row(event), next?.node ?? null);
      while (this.list.children.length > KEPT) {
        this.list.lastChild.remove();
      }
    }
  }

  /** Only what belongs together: one use and all that came of it. */
  follow(trace) {
    this.filter.value = trace;
    this.draw();
    this.filter.focus();
  }

  row(event) {
    event.node ??= h('li', {}, h('details', { 'data-family': event.topic.split('.')[0] },
      h('summary', {}, h('span', { class: 'topic' }, event.topic), h('time', { datetime: event.at }, precise(event.at)),
        h('span', { class: 'kind', title: event.type }, event.type?.split('.').at(-1) || 'record'), h('span', { class: 'key', title: event.key }, event.key ?? '')),
      event.trace && h('p', { class: 'trace' }, `Trace ${event.trace} · `,
        h('button', { class: 'plain-link', type: 'button', onclick: () => this.follow(event.trace) }, 'Follow')),
      h('pre', { tabindex: '0' }, pretty(event))));
    return event.node;
  }

  draw() {
    const shown = this.events.filter((event) => this.fits(event));
    replace(this.list, shown.length ? shown.map((event) => this.row(event)) : h('li', { class: 'none' },
      this.filter.value ? 'Nothing fits the filter.' : 'Nothing yet. Use a command and watch it pass: interaction, record, reply.'));
  }
}

function pretty(event) {
  const head = `partition ${event.partition}, offset ${event.offset}\n`;
  try {
    return head + JSON.stringify(JSON.parse(event.value), null, 2);
  } catch {
    return head + (event.value ?? '(no value: a tombstone)');
  }
}
