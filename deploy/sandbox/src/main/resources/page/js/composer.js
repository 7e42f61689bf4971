// The message box: text, files, replies, and commands after a slash.

import { h, icon } from './dom.js';
import { CommandForm } from './commandform.js';
import { entries, matching, typedOut } from './commands.js';
import { size } from './files.js';
import { Listbox } from './listbox.js';
import { nameOf, state } from './state.js';

const MOST_FILES = 10;

/** `deeds`: {post(text, files, replyTo), command(body, files), editLast()}; each returns a promise. */
export class Composer {
  constructor(place, deeds) {
    this.deeds = deeds;
    this.files = [];
    this.reply = null;
    this.form = null;
    this.text = h('textarea', { id: 'compose', rows: '1', placeholder: `Message ${place} or type /`, 'aria-label': `Message ${place}`, autocomplete: 'off' });
    this.picked = h('input', { type: 'file', multiple: true, hidden: true, tabindex: '-1' });
    this.attached = h('div', { class: 'attached', hidden: true });
    this.replyTo = h('div', { class: 'reply-to', hidden: true });
    this.problem = h('p', { class: 'failed', role: 'alert', hidden: true });
    this.list = new Listbox('Commands', (entry) => this.open(entry));
    this.list.belongTo(this.text);
    this.write = h('div', { class: 'write' },
      h('button', { class: 'tool', type: 'button', 'aria-label': 'Attach files', title: 'Attach files', onclick: () => this.picked.click() }, icon('plus')),
      this.picked, this.text,
      h('button', { class: 'tool send', type: 'button', 'aria-label': 'Send', title: 'Send', onclick: () => this.send() }, icon('send')));
    this.box = h('div', { class: 'compose-box' }, this.replyTo, this.attached, this.write);
    this.node = h('div', { class: 'compose' }, h('div', { class: 'completion' }, this.list.node), this.problem, this.box,
      h('p', { class: 'hint-line' }, h('kbd', {}, 'Enter'), ' sends · ', h('kbd', {}, 'Shift Enter'), ' new line · ', h('kbd', {}, '/'), ' commands'));
    this.listen();
  }

  listen() {
    this.text.addEventListener('input', () => this.typed());
    this.text.addEventListener('keydown', (event) => this.key(event));
    this.text.addEventListener('blur', () => this.list.close());
    this.text.addEventListener('focus', () => this.typed());
    this.text.addEventListener('paste', (event) => this.attach([...event.clipboardData.files]));
    this.picked.addEventListener('change', () => {
      this.attach([...this.picked.files]);
      this.picked.value = '';
    });
  }

  focus() {
    (this.form ?? this.text).focus();
  }

  typed() {
    this.text.style.height = 'auto';
    this.text.style.height = `${Math.min(220, this.text.scrollHeight)}px`;
    const value = this.text.value;
    if (!value.startsWith('/') || value.includes('\n') || value.includes(':')) {
      this.list.close();
      return;
    }
    const all = entries(state.commands);
    const found = typedOut(all, value.slice(1)) && value.endsWith(' ') ? [typedOut(all, value.slice(1)).entry] : matching(all, value.slice(1));
    if (found.length) {
      this.list.show(found, (entry) => [h('span', { class: 'name' }, `/${entry.name}`), h('small', {}, entry.description)]);
    } else {
      this.list.close();
    }
  }

  key(event) {
    if (this.list.key(event)) {
      return;
    }
    if (event.key === 'Escape') {
      this.list.close();
      this.answer(null);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'ArrowUp' && !this.text.value) {
      event.preventDefault();
      this.deeds.editLast();
    }
  }

  async send() {
    const text = this.text.value.trim();
    const known = text.startsWith('/') && typedOut(entries(state.commands), text.slice(1));
    if (known) {
      await this.run(known);
    } else if (text || this.files.length) {
      const { files, reply } = this;
      await this.sending(() => this.deeds.post(text, files, reply?.id));
    }
  }

  /** A command that was typed out whole is sent; one that lacks something opens its form. */
  async run({ entry, given }) {
    const lacks = entry.options.some((option) => option.required && !(option.name in given));
    if (lacks) {
      this.open(entry, given);
      return;
    }
    await this.sending(() => this.deeds.command({ command: entry.name, options: given }, []));
  }

  /** The box is free for the next message at once; what was refused comes back unless something else stands there by then. */
  async sending(deed) {
    const before = { text: this.text.value, files: this.files, reply: this.reply };
    this.clear();
    this.say('');
    try {
      await deed();
    } catch (refused) {
      this.say(refused.message);
      if (!this.text.value && !this.files.length && !this.form) {
        this.text.value = before.text;
        this.files = before.files;
        this.showFiles();
        this.answer(before.reply);
      }
    }
  }

  say(problem) {
    this.problem.textContent = problem;
    this.problem.hidden = !problem;
  }

  open(entry, given = {}) {
    this.list.close();
    if (!entry.options.length) {
      this.run({ entry, given });
      return;
    }
    const leave = () => this.leave();
    this.form = new CommandForm(entry, given, {
      send: async (body, files) => {
        await this.deeds.command(body, files);
        leave();
      },
      cancel: leave,
    });
    this.files.forEach((file) => this.form.put(file));
    this.files = [];
    this.showFiles();
    this.write.hidden = true;
    this.box.append(this.form.node);
    this.form.focus();
  }

  leave() {
    this.form.node.remove();
    this.form = null;
    this.write.hidden = false;
    this.clear();
    this.text.focus();
  }

  clear() {
    this.text.value = '';
    this.files = [];
    this.showFiles();
    this.answer(null);
    this.typed();
  }

  attach(files) {
    if (this.form) {
      files.forEach((file) => this.form.put(file));
      return;
    }
    this.files = [...this.files, ...files].slice(0, MOST_FILES);
    this.showFiles();
  }

  showFiles() {
    this.attached.hidden = !this.files.length;
    this.attached.replaceChildren(...this.files.map((file) => h('span', { class: 'chip' }, h('span', {}, `${file.name} · ${size(file.size)}`),
      h('button', { type: 'button', 'aria-label': `Take ${file.name} off`, onclick: () => {
        this.files = this.files.filter((one) => one !== file);
        this.showFiles();
        this.text.focus();
      } }, icon('close')))));
  }

  answer(message) {
    this.reply = message;
    this.replyTo.hidden = !message;
    this.replyTo.replaceChildren();
    if (message) {
      this.replyTo.append(`Replying to ${nameOf(message.author)}`, h('button', { class: 'plain-link', type: 'button', onclick: () => this.answer(null) }, 'Cancel'));
      this.text.focus();
    }
  }
}
