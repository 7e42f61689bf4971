// What the acting member started and what became of it: waiting, deferred, answered, failed.

import * as api from './api.js';
import { h } from './dom.js';
import { openModal } from './modal.js';
import { thinking } from './message.js';
import { channelKey, state } from './state.js';

const PATIENCE = 3500;
const FAILURE = 'This interaction failed';
const NO_ANSWER = 'The application did not respond';

export class Interactions {
  /** `timeline()` gives the one that is shown. */
  constructor(timeline) {
    this.timeline = timeline;
    this.mine = new Map();
    this.notes = new Map();
  }

  /** Starts one; `watch(interaction)` is called with each change and returns true when it wants no more. */
  async start(body, files, watch) {
    const interaction = await api.interact({ as: state.as, channel: channelKey(), ...body }, files);
    this.mine.set(interaction.id, watch);
    this.hear(interaction);
    setTimeout(() => this.check(interaction.id), PATIENCE);
  }

  /** Should the live feed have been away, the answer is fetched. */
  async check(id) {
    if (this.mine.has(id)) {
      this.hear(await api.interaction(id).catch(() => ({ id })));
    }
  }

  hear(interaction) {
    const watch = this.mine.get(interaction.id);
    if (!watch || !interaction.state) {
      return;
    }
    if (interaction.state === 'modal' && interaction.modal) {
      this.mine.delete(interaction.id);
      this.modal(interaction);
    }
    if (watch(interaction)) {
      this.mine.delete(interaction.id);
    }
  }

  /** An answer came: its note is not needed any more, whatever the feed says next. */
  answeredBy(message) {
    const id = message.interaction_metadata?.id ?? message.interaction?.id;
    this.notes.get(id)?.remove();
    this.notes.delete(id);
  }

  command(body, files) {
    const name = (body.command ?? body.menu).replace(/^\//, '');
    const note = h('div', { class: 'message', role: 'status' }, h('div', { class: 'body' }, thinking(`Sending /${name}…`)));
    this.timeline().note(note);
    return this.start(body, files, (interaction) => {
      this.notes.set(interaction.id, note);
      if (interaction.state === 'failed') {
        fail(note, `/${name}: ${NO_ANSWER}`);
        return true;
      }
      if (interaction.state !== 'waiting') {
        note.remove();
        this.notes.delete(interaction.id);
      }
      return interaction.state !== 'waiting' && interaction.state !== 'deferred';
    }).catch((refused) => {
      note.remove();
      throw refused;
    });
  }

  /** A button or a select of a message. */
  click(message, body, node) {
    node.setAttribute('aria-busy', 'true');
    const row = node.closest('.message');
    row?.querySelector('.click-failed')?.remove();
    const failed = (text) => row?.querySelector('.body').append(h('p', { class: 'failed click-failed', role: 'alert' }, text));
    this.start({ ...body, message: message.id, channel: message.channel_id }, [], (interaction) => {
      if (interaction.state === 'waiting') {
        return false;
      }
      node.removeAttribute('aria-busy');
      if (interaction.state === 'failed') {
        failed(FAILURE);
      }
      return interaction.state !== 'deferred';
    }).catch((refused) => {
      node.removeAttribute('aria-busy');
      failed(refused.message);
    });
  }

  modal(opener) {
    openModal(opener.modal, {
      left: () => document.getElementById('compose')?.focus(),
      send: (fields, files) => new Promise((resolve, reject) => {
        this.start({ modal: opener.id, fields }, files, (interaction) => {
          if (interaction.state === 'failed') {
            reject(new Error('Something went wrong. Try again.'));
          } else if (interaction.state !== 'waiting') {
            resolve();
          }
          return interaction.state !== 'waiting' && interaction.state !== 'deferred';
        }).catch(reject);
      }),
    });
  }
}

function fail(note, text) {
  note.querySelector('.body').replaceChildren(h('p', { class: 'failed', role: 'alert' }, text, ' ',
    h('button', { class: 'plain-link', type: 'button', onclick: () => note.remove() }, 'Dismiss')));
}
