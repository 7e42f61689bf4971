// A channel or the direct messages: timeline, message box, and what can be done with a message.

import * as api from './api.js';
import { h, icon } from './dom.js';
import { menuCommands } from './commands.js';
import { Composer } from './composer.js';
import { isMine, isPrivate } from './message.js';
import { openMenu } from './menu.js';
import { openPins } from './pins.js';
import { Timeline } from './timeline.js';
import { channelKey, currentChannel, placeOf, state } from './state.js';
import { welcome } from './welcome.js';

const MESSAGE_MENU = 3;
const UPLOADS = 'uploads';

export class Chat {
  constructor(interactions) {
    this.interactions = interactions;
    this.key = channelKey();
    const name = state.place.kind === 'dm' ? `@${state.world.bot.username}` : `#${currentChannel()?.name ?? state.place.key}`;
    this.composer = new Composer(name, {
      post: (text, files, replyTo) => api.post({ as: state.as, channel: this.key, content: text, reply_to: replyTo }, files),
      command: (body, files) => interactions.command(body, files),
      editLast: () => this.editLast(),
    });
    this.timeline = new Timeline(state.as, this.key, this.beginning(name), {
      act: (message, body, node) => interactions.click(message, body, node),
      menu: (message, node) => this.menu(message, node),
      reply: (message) => this.composer.answer(message),
      dismiss: (message) => this.timeline.dismiss(message),
    });
    this.drop = h('div', { class: 'drop-here', hidden: true }, 'Drop to attach');
    this.composer.node.prepend(this.timeline.below);
    this.node = h('div', { class: 'content' }, welcome({ suggest: (text) => this.suggest(text), attach: (file) => this.carry(file) }), this.timeline.node, this.composer.node, this.drop);
    this.dropping();
    this.composer.attach(state.carried.splice(0));
  }

  beginning(name) {
    return h('div', { class: 'beginning' }, h('h2', {}, name),
      h('p', {}, state.place.kind === 'dm' ? 'Your messages with the bot. Personal reminders arrive here.' : `This is where ${name} begins.`));
  }

  async load() {
    await this.timeline.load();
  }

  suggest(text) {
    this.composer.text.value = text;
    this.composer.text.focus();
    this.composer.typed();
  }

  /** Takes a file to #uploads, where it waits to be sent. */
  carry(file) {
    if (currentChannel()?.name === UPLOADS) {
      this.composer.attach([file]);
      this.composer.focus();
    } else {
      state.carried.push(file);
      location.hash = `#/channel/${UPLOADS}`;
    }
  }

  hear({ event, data }) {
    if (event === 'MESSAGE_DELETE') {
      this.timeline.drop(data.id);
    } else if (event === 'MESSAGE_CREATE' || event === 'MESSAGE_UPDATE') {
      this.timeline.arrive(data, event === 'MESSAGE_CREATE');
    }
  }

  pins() {
    this.try(openPins(state.as, this.key, (id) => this.timeline.show(id)));
  }

  shows = (channelId) => placeOf(channelId) === this.key;

  menu(message, node) {
    const items = [];
    if (!isPrivate(message)) {
      items.push({ label: 'Reply', act: () => this.composer.answer(message) });
    }
    if (isMine(message)) {
      items.push({ label: 'Edit', act: () => this.edit(message) });
    }
    items.push({ label: 'Copy the id', act: () => navigator.clipboard?.writeText(message.id) });
    const apps = menuCommands(state.commands, MESSAGE_MENU);
    if (apps.length && !isPrivate(message)) {
      items.push(null, ...apps.map((command) => ({ label: command.name, act: () => this.runMenu(command, message) })));
    }
    items.push(null, isPrivate(message)
      ? { label: 'Dismiss', act: () => this.timeline.dismiss(message) }
      : { label: 'Delete', bad: true, act: () => this.try(api.remove(message.id, state.as, this.key)) });
    openMenu(node, 'Message', items);
  }

  runMenu(command, message) {
    this.try(this.interactions.command({ menu: command.name, target: message.id }, []));
  }

  async try(promise) {
    this.composer.say('');
    try {
      await promise;
    } catch (refused) {
      this.composer.say(refused.message);
    }
  }

  editLast() {
    const message = this.timeline.lastMine(isMine);
    if (message) {
      this.edit(message);
    }
  }

  edit(message) {
    const row = this.timeline.find(message.id);
    const text = h('textarea', { class: 'text-input', 'aria-label': 'Edit the message', rows: '2' });
    text.value = message.content;
    const place = row.node.querySelector('.text') ?? row.node.querySelector('.body');
    const editor = h('div', {}, text, h('p', { class: 'hint-line' }, 'Enter saves, Esc leaves'));
    const leave = () => {
      editor.replaceWith(place);
      this.composer.focus();
    };
    text.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        leave();
      } else if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        leave();
        this.try(api.edit(message.id, { as: state.as, channel: this.key, content: text.value }));
      }
    });
    place.replaceWith(editor);
    text.focus();
  }

  dropping() {
    let depth = 0;
    const mark = (change) => {
      depth = change === 0 ? 0 : Math.max(0, depth + change);
      this.drop.hidden = depth === 0;
      this.node.classList.toggle('dropping', depth > 0);
    };
    this.node.addEventListener('dragenter', () => mark(1));
    this.node.addEventListener('dragleave', () => mark(-1));
    this.node.addEventListener('dragover', (event) => event.preventDefault());
    this.node.addEventListener('drop', (event) => {
      event.preventDefault();
      mark(0);
      this.composer.attach([...event.dataTransfer.files]);
      this.composer.focus();
    });
  }
}

export function chatTitle() {
  const symbol = state.place.kind === 'dm' ? 'at' : 'hash';
  const channel = currentChannel();
  const title = state.place.kind === 'dm' ? state.world.bot.username : channel?.name;
  const about = state.place.kind === 'dm' ? 'Direct messages with the bot' : channel?.topic || '';
  return { symbol: icon(symbol), title, about };
}
