// The messages of a place: newest at the bottom, older ones fetched when the reader comes near the top.

import * as api from './api.js';
import { announce, h } from './dom.js';
import { dayName } from './moments.js';
import { drawMessage, follows, isPrivate } from './message.js';
import { nameOf, newer } from './state.js';

const NEAR = 400;
const PAGE = 50;
const DISMISSED = 'k98.dismissed';

export class Timeline {
  constructor(as, channel, beginning, deeds) {
    Object.assign(this, { as, channel, deeds, rows: [], atBeginning: false, loading: false });
    this.dismissed = new Set(JSON.parse(sessionStorage.getItem(DISMISSED) || '[]'));
    this.beginning = beginning;
    this.older = h('div', { class: 'older', hidden: true }, h('span', {}, 'Fetching older messages…'));
    this.list = h('div', { role: 'log', 'aria-label': 'Messages', 'aria-live': 'polite', 'aria-relevant': 'additions' });
    this.notes = h('div', {});
    this.node = h('div', { class: 'timeline', tabindex: '0', role: 'region', 'aria-label': 'Messages, scrollable' },
      h('div', { class: 'timeline-inner' }, this.beginning, this.older, this.list, this.notes));
    this.beginning.hidden = true;
    this.node.addEventListener('scroll', () => this.scrolled(), { passive: true });
    new ResizeObserver(() => this.resized()).observe(this.node);
    this.below = h('button', { class: 'new-below', type: 'button', hidden: true, onclick: () => this.toEnd() }, 'New messages ↓');
  }

  async load() {
    const { messages } = await api.messages(this.as, this.channel);
    this.rows = [];
    this.list.replaceChildren();
    messages.filter((message) => this.wanted(message)).forEach((message) => this.put(message));
    this.atBeginning = messages.length < PAGE;
    this.beginning.hidden = !this.atBeginning;
    this.toEnd();
  }

  wanted(message) {
    return !this.dismissed.has(message.id);
  }

  async more() {
    if (this.loading || this.atBeginning || !this.rows.length) {
      return;
    }
    this.loading = true;
    this.older.hidden = false;
    try {
      const { messages } = await api.messages(this.as, this.channel, this.rows[0].message.id);
      this.keepingPosition(() => {
        this.atBeginning = messages.length < PAGE;
        this.beginning.hidden = !this.atBeginning;
        this.older.hidden = true;
        messages.filter((message) => this.wanted(message)).forEach((message) => this.put(message));
      });
    } catch {
      this.older.hidden = true;
    }
    this.loading = false;
    this.scrolled();
  }

  /** What is above may grow: the reader keeps looking at the same line. */
  keepingPosition(change) {
    const fromEnd = this.node.scrollHeight - this.node.scrollTop;
    change();
    this.node.scrollTop = this.node.scrollHeight - fromEnd;
  }

  scrolled() {
    if (this.node.scrollTop < NEAR) {
      this.more();
    }
    this.wasAtEnd = this.atEnd();
    if (this.wasAtEnd) {
      this.below.hidden = true;
    }
  }

  /** The message box grew or shrank: who read the newest line still does. */
  resized() {
    if (this.wasAtEnd) {
      this.toEnd();
    }
  }

  atEnd() {
    return this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 60;
  }

  toEnd() {
    this.node.scrollTop = this.node.scrollHeight;
    this.wasAtEnd = true;
    this.below.hidden = true;
  }

  /** A message that was just written or changed. */
  arrive(message, isNew) {
    if (!this.wanted(message)) {
      return;
    }
    const stay = !this.atEnd();
    const row = this.put(message);
    if (isNew) {
      row.node.classList.add('arrived');
      announce(`${nameOf(message.author)}${isPrivate(message) ? ', only you can see this' : ''}`);
    }
    if (stay && isNew) {
      this.below.hidden = false;
    } else if (!stay) {
      this.toEnd();
    }
  }

  /** Puts it where its id belongs; one that is there already is drawn anew. */
  put(message) {
    let place = this.rows.length;
    while (place > 0 && newer(this.rows[place - 1].message.id, message.id)) {
      place -= 1;
    }
    const known = place > 0 && this.rows[place - 1].message.id === message.id;
    const row = { message, node: drawMessage(message, this.deeds) };
    if (known) {
      place -= 1;
      this.rows[place].node.replaceWith(row.node);
      this.rows[place].day?.remove();
      this.rows[place] = row;
    } else {
      const after = this.rows[place];
      this.list.insertBefore(row.node, after ? (after.day ?? after.node) : null);
      this.rows.splice(place, 0, row);
    }
    this.join(place);
    this.join(place + 1);
    return row;
  }

  /** Whether this row starts a day or follows the one before. */
  join(place) {
    const row = this.rows[place];
    if (!row) {
      return;
    }
    const before = this.rows[place - 1]?.message;
    const day = dayName(new Date(row.message.timestamp));
    const newDay = !before || dayName(new Date(before.timestamp)) !== day;
    row.node.classList.toggle('follows', !newDay && follows(row.message, before));
    row.day?.remove();
    row.day = newDay ? h('div', { class: 'day' }, day) : null;
    if (row.day) {
      row.node.before(row.day);
    }
  }

  drop(id) {
    const place = this.rows.findIndex((row) => row.message.id === id);
    if (place >= 0) {
      const [row] = this.rows.splice(place, 1);
      row.node.remove();
      row.day?.remove();
      this.join(place);
    }
  }

  dismiss(message) {
    this.dismissed.add(message.id);
    sessionStorage.setItem(DISMISSED, JSON.stringify([...this.dismissed].slice(-500)));
    this.drop(message.id);
  }

  find(id) {
    return this.rows.find((row) => row.message.id === id);
  }

  /** Brings a loaded message into view; false when it isn't loaded. */
  show(id) {
    const row = this.find(id);
    row?.node.scrollIntoView({ block: 'center' });
    row?.node.classList.add('arrived');
    return Boolean(row);
  }

  lastMine(mine) {
    return this.rows.findLast((row) => mine(row.message))?.message;
  }

  /** Notes stand below the newest message: commands under way and those that failed. */
  note(node) {
    const end = this.atEnd();
    this.notes.append(node);
    if (end) {
      this.toEnd();
    }
  }
}
