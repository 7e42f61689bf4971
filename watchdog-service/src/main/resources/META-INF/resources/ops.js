// The operations page: hears the state every two seconds, asks for a chart's past and for log lines, and changes only what changed.
import { connect } from './ops-connection.js';
import { showLag } from './ops-lag.js';
import { showLogs } from './ops-logs.js';
import { ago, bytes, element, keyed, span } from './ops-dom.js';

const conditions = {
  'ready': ['● ready', 'good'],
  'not ready': ['◐ not ready', 'warn'],
  'not live': ['✕ stuck', 'bad'],
  'silent': ['○ silent', 'bad'],
  'down': ['✕ down', 'bad'],
};

function stateOf(process) {
  if (process.state === 'stopped') return ['■ stopped', 'off'];
  if (process.state === 'gave up') return ['✕ given up', 'bad'];
  if (process.state === 'backing off') return ['↻ starts again soon', 'bad'];
  if (process.state === 'starting') return ['◔ starting', 'warn'];
  if (process.state === 'stopping') return ['◔ stopping', 'warn'];
  return conditions[process.condition] || [process.condition, 'warn'];
}

function whyOf(process) {
  if (process.state === 'gave up') return 'Stays down until /ops start.';
  if (process.state === 'stopped') return 'Stopped by an operator, or not started yet.';
  if (process.condition === 'silent' && process.beatAgeSeconds !== undefined) {
    return `No heartbeat for ${span(process.beatAgeSeconds)}.`;
  }
  return process.reasons.join('; ');
}

function newTile() {
  const tile = element('li', 'tile');
  tile.innerHTML = `<div class="top"><span class="name"></span><span class="state"></span></div><p class="why"></p>
    <dl><div><dt>Up</dt><dd class="up"></dd></div><div><dt>Version</dt><dd class="version"></dd></div>
    <div><dt>Restarts</dt><dd class="restarts"></dd></div><div><dt>Memory</dt><dd class="memory"></dd></div></dl><p class="details"></p>`;
  return tile;
}

function fillTile(tile, process, now) {
  const [words, kind] = stateOf(process);
  const put = (part, text) => {
    const node = tile.querySelector(`.${part}`);
    if (node.textContent !== text) node.textContent = text;
  };
  tile.className = `tile ${kind}`;
  tile.querySelector('.state').className = `state ${kind}`;
  put('name', process.name);
  put('state', words);
  put('why', whyOf(process));
  const since = process.startedAt || process.runsSince;
  put('up', since && kind !== 'off' ? span((now - Date.parse(since)) / 1000) : '–');
  put('version', process.version || '–');
  tile.querySelector('.version').title = process.version || '';
  put('restarts', process.restarts === undefined ? '–' : String(process.restarts));
  put('memory', process.memoryBytes === undefined ? '–' : bytes(process.memoryBytes));
  put('details', Object.entries(process.details || {}).map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`).join(' · '));
}

function showVerdict(state) {
  const open = state.incidents.filter(incident => !incident.resolvedAt);
  const ill = state.processes.filter(process => !['good', 'off'].includes(stateOf(process)[1]));
  const kind = open.length || !state.brokerReachable ? 'bad' : ill.length ? 'warn' : 'good';
  const headline = !state.brokerReachable ? 'The Kafka broker can’t be reached'
    : open.length ? `${open.length} open incident${open.length > 1 ? 's' : ''}`
    : ill.length ? `${ill.map(process => process.name).join(', ')} ${ill.length > 1 ? 'are' : 'is'} not ready`
    : 'All is well';
  const others = open.filter(incident => state.brokerReachable || incident.kind !== 'broker-lost').map(incident => incident.problem);
  const more = !state.brokerReachable ? ['Members get no answers until it is back; nothing that was accepted is lost.', ...others].join(' ')
    : open.length ? others.join(' ')
    : ill.length ? '' : `${state.processes.length} processes, nothing open.`;
  const verdict = document.getElementById('verdict');
  verdict.className = `verdict ${kind}`;
  const [first, second] = verdict.children;
  if (first.textContent !== headline) first.textContent = headline;
  if (second.textContent !== more) second.textContent = more;
  document.title = kind === 'good' ? 'k98-bot operations' : `${kind === 'bad' ? '✕' : '◐'} ${headline}`;
}

function event(mark, kind, words, when) {
  const item = element('li');
  item.append(element('span', `mark ${kind}`, mark), ` ${words}`, element('span', 'when', when));
  return item;
}

function fillList(id, items, none) {
  const list = document.getElementById(id);
  const text = items.map(item => item.textContent).join('\n') || none;
  if (list.dataset.shown === text) return;
  list.dataset.shown = text;
  list.replaceChildren(...(items.length ? items : [element('li', 'none', none)]));
}

function showIncidents(incidents, now) {
  const items = incidents.map(incident => {
    const opened = Date.parse(incident.openedAt);
    const over = incident.resolvedAt && Date.parse(incident.resolvedAt);
    return event(over ? '✓ over' : '✕ open', over ? 'good' : 'bad', incident.problem,
      over ? `${ago(opened, now)}, took ${span((over - opened) / 1000)}` : `since ${ago(opened, now)}; this is how it began`);
  });
  fillList('incidents', items.slice(0, 12), 'None.');
}

function showRestarts(restarts, now) {
  const kinds = { planned: ['↻', 'good'], crashed: ['✕', 'bad'], hung: ['✕', 'bad'], 'stays down': ['■', 'bad'] };
  const items = restarts.map(restart => {
    const [mark, kind] = kinds[restart.kind] || ['?', 'warn'];
    return event(`${mark} ${restart.process}`, kind, `${restart.kind}: ${restart.how}`, ago(Date.parse(restart.at), now));
  });
  fillList('restarts', items.slice(0, 8), 'None since this bot began.');
}

function showDiscord(discord, now) {
  const items = discord.outages.map(outage => {
    const mark = !outage.until ? ['✕ away', 'bad'] : outage.unknown ? ['◐ something unknown', 'warn'] : ['✓ back', 'good'];
    const from = outage.from && Date.parse(outage.from);
    const until = outage.until && Date.parse(outage.until);
    const when = !until ? `since ${ago(from, now)}` : from ? `${ago(from, now)}, took ${until - from < 1000 ? 'less than a second' : span((until - from) / 1000)}` : `until ${ago(until, now)}`;
    return event(...mark, outage.words, when);
  });
  const none = !discord.complete ? 'Not read yet.'
    : discord.since ? `Nothing was lost since ${ago(Date.parse(discord.since), now)}.` : 'Nothing was said about it in the last week.';
  fillList('discord', items.slice(0, 6), none);
  document.getElementById('discord-note').hidden = !discord.outages.slice(0, 6).some(outage => outage.until && !outage.resumed);
}

connect(state => {
  const now = Date.parse(state.at);
  showVerdict(state);
  keyed(document.getElementById('tiles'), state.processes, process => process.name, newTile, (tile, process) => fillTile(tile, process, now));
  showLag(state.lag, now);
  showIncidents(state.incidents, now);
  showDiscord(state.discord, now);
  showRestarts(state.restarts, now);
  showLogs(state.logs);
});
