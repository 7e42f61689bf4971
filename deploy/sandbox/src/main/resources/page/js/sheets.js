// A grid editor for one local spreadsheet.

import * as api from './api.js';
import { h, replace } from './dom.js';

const FEWEST_ROWS = 24;
const FEWEST_COLUMNS = 8;
const SPARE_ROWS = 6;
const MORE_ROWS = 10;
const WIDE = 16;

const columnName = (n) => (n < 26 ? '' : columnName(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
const quoted = (title) => `'${title.replaceAll("'", "''")}'`;

export class SheetEditor {
  constructor(id) {
    this.id = id;
    this.tabs = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Tabs' });
    this.status = h('span', { role: 'status' });
    this.grid = h('div', { class: 'grid', role: 'tabpanel', id: 'grid', tabindex: '0', 'aria-label': 'Cells' });
    this.node = h('div', { class: 'sheet' },
      h('div', { class: 'sheet-tools' }, this.tabs,
        h('button', { class: 'button', type: 'button', onclick: () => this.grow() }, `Add ${MORE_ROWS} rows`), this.status), this.grid);
    this.grid.addEventListener('keydown', (event) => this.key(event));
    this.grid.addEventListener('change', (event) => this.changed(event.target));
    this.grid.addEventListener('paste', (event) => this.paste(event));
    this.tabs.addEventListener('keydown', (event) => this.tabKey(event));
  }

  async load() {
    const { sheets, properties } = await api.spreadsheet(this.id);
    this.title = properties.title;
    this.sheets = sheets.map((sheet) => sheet.properties);
    await this.choose(this.sheets[0].title);
  }

  async choose(title) {
    this.tab = title;
    replace(this.tabs, this.sheets.map((sheet) => h('button', { type: 'button', role: 'tab', 'aria-selected': `${sheet.title === title}`, 'aria-controls': 'grid',
      tabindex: sheet.title === title ? '0' : '-1', onclick: () => this.choose(sheet.title) }, sheet.title)));
    const { values = [] } = await api.cells(this.id, quoted(title));
    if (this.tab === title) {
      this.draw(values);
    }
  }

  draw(values) {
    const rows = Math.max(FEWEST_ROWS, values.length + SPARE_ROWS);
    this.columns = Math.max(FEWEST_COLUMNS, ...values.map((row) => row.length + 1));
    this.wide = Array.from({ length: this.columns }, (_, n) => values.some((row) => (row[n] ?? '').length > WIDE));
    this.body = h('tbody', {}, Array.from({ length: rows }, (_, n) => this.row(n, values[n] ?? [])));
    replace(this.grid, h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, h('span', { class: 'sr' }, 'Row')), this.wide.map((_, n) => h('th', { scope: 'col' }, columnName(n))))), this.body));
  }

  row(number, values) {
    return h('tr', {}, h('th', { scope: 'row' }, `${number + 1}`), this.wide.map((wide, column) => {
      const input = h('input', { value: values[column] ?? '', 'aria-label': `${columnName(column)}${number + 1}`, autocomplete: 'off', spellcheck: 'false' });
      input.dataset.row = number;
      input.dataset.column = column;
      return h('td', { class: wide ? 'wide' : '' }, input);
    }));
  }

  grow() {
    const first = this.body.children.length;
    for (let n = 0; n < MORE_ROWS; n += 1) {
      this.body.append(this.row(first + n, []));
    }
    this.cell(first, 0).focus();
  }

  cell(row, column) {
    return this.body.querySelector(`input[data-row="${row}"][data-column="${column}"]`);
  }

  key(event) {
    const { row, column } = event.target.dataset;
    if (row === undefined) {
      return;
    }
    const [r, c] = [Number(row), Number(column)];
    const { selectionStart: start, selectionEnd: end, value } = event.target;
    const all = start === 0 && end === value.length;
    const steps = {
      ArrowUp: [r - 1, c],
      ArrowDown: [r + 1, c],
      Enter: [r + (event.shiftKey ? -1 : 1), c],
      ArrowLeft: (all || start === 0) && [r, c - 1],
      ArrowRight: (all || end === value.length) && [r, c + 1],
    };
    if (event.key === 'Escape') {
      event.target.value = event.target.defaultValue;
      return;
    }
    const next = steps[event.key] && this.cell(...steps[event.key]);
    if (next) {
      event.preventDefault();
      next.focus();
      next.select();
    }
  }

  tabKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const titles = this.sheets.map((sheet) => sheet.title);
      const next = titles[(titles.indexOf(this.tab) + step + titles.length) % titles.length];
      this.choose(next).then(() => this.tabs.querySelector('[aria-selected="true"]').focus());
    }
  }

  changed(input) {
    this.save(Number(input.dataset.row), Number(input.dataset.column), [[input.value]]);
  }

  /** A block of cells from another table is spread over the grid and written at once. */
  paste(event) {
    const text = event.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '');
    if (event.target.dataset.row === undefined || !/[\t\n]/.test(text)) {
      return;
    }
    event.preventDefault();
    const [top, left] = [Number(event.target.dataset.row), Number(event.target.dataset.column)];
    const block = text.split('\n').map((line) => line.split('\t').slice(0, this.columns - left));
    while (this.body.children.length < top + block.length) {
      this.body.append(this.row(this.body.children.length, []));
    }
    block.forEach((line, r) => line.forEach((value, c) => {
      this.cell(top + r, left + c).value = value;
    }));
    this.save(top, left, block);
  }

  async save(row, column, block) {
    this.status.removeAttribute('data-wrong');
    this.status.textContent = 'Saving…';
    try {
      await this.fit(row + block.length);
      const end = `${columnName(column + Math.max(...block.map((line) => line.length)) - 1)}${row + block.length}`;
      const answer = await api.writeCells(this.id, `${quoted(this.tab)}!${columnName(column)}${row + 1}:${end}`, block);
      block.forEach((line, r) => line.forEach((value, c) => {
        this.cell(row + r, column + c)?.setAttribute('value', value);
      }));
      this.status.textContent = `Saved ${answer.updatedCells === 1 ? `${columnName(column)}${row + 1}` : `${answer.updatedCells} cells`}`;
    } catch (refused) {
      this.status.textContent = `Not saved: ${refused.message}`;
      this.status.setAttribute('data-wrong', '');
    }
  }

  async fit(rows) {
    const sheet = this.sheets.find((one) => one.title === this.tab);
    if (rows > sheet.gridProperties.rowCount) {
      const gridProperties = { ...sheet.gridProperties, rowCount: rows + MORE_ROWS };
      await api.changeSheet(this.id, [{ updateSheetProperties: { properties: { sheetId: sheet.sheetId, gridProperties }, fields: 'gridProperties.rowCount' } }]);
      sheet.gridProperties = gridProperties;
    }
  }
}
