// The end of one log file, filtered, and followed while nobody has scrolled up.
import { ask, element } from './ops-dom.js';
import { isLive } from './ops-connection.js';

const LINES = 500;
const EVERY_MS = 2000;

const processes = document.getElementById('log-process');
const files = document.getElementById('log-file');
const contains = document.getElementById('log-contains');
const follow = document.getElementById('log-follow');
const place = document.getElementById('log');
let known = {};
let shown = '';

export function showLogs(logs) {
  const first = !Object.keys(known).length;
  known = logs;
  options(processes, Object.keys(logs));
  options(files, logs[processes.value] || []);
  if (first) read();
}

function options(select, values) {
  const before = [...select.options].map(option => option.value);
  if (before.join() === values.join()) return;
  const chosen = select.value;
  select.replaceChildren(...values.map(value => new Option(value, value, false, value === chosen)));
}

async function read() {
  if (!processes.value || !files.value) return show([]);
  try {
    const answer = await ask('/api/logs', { process: processes.value, file: files.value, lines: LINES });
    show(answer.lines);
  } catch {
    // The connection says that it is lost; the lines stay.
  }
}

function show(lines) {
  const wanted = contains.value.toLowerCase();
  const matching = lines.filter(line => line.toLowerCase().includes(wanted));
  const text = matching.join('\n');
  if (text === shown && place.childElementCount) return;
  shown = text;
  const atEnd = place.scrollHeight - place.scrollTop - place.clientHeight < 40;
  let kind = '';
  const nodes = matching.map(line => {
    const level = / (INFO|WARN|ERROR|FATAL|DEBUG) /.exec(line.slice(0, 48));
    if (level) kind = { WARN: 'warn', ERROR: 'error', FATAL: 'error' }[level[1]] || '';
    return element('p', kind, line || ' ');
  });
  place.replaceChildren(...(nodes.length ? nodes : [element('p', 'none', wanted ? 'No line contains that.' : 'Nothing here yet.')]));
  if (follow.checked && atEnd) place.scrollTop = place.scrollHeight;
}

function anew() {
  shown = '';
  place.replaceChildren();
  read();
}

processes.addEventListener('change', () => {
  options(files, known[processes.value] || []);
  anew();
});
files.addEventListener('change', anew);
contains.addEventListener('input', anew);
follow.addEventListener('change', () => {
  if (follow.checked) place.scrollTop = place.scrollHeight;
});
document.getElementById('log-form').addEventListener('submit', event => event.preventDefault());
setInterval(() => follow.checked && isLive() && !document.hidden && read(), EVERY_MS);
