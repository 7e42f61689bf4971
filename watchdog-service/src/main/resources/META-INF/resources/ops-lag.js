// What waits: a table, a small line for each row, and the past of the picked row as a chart.
import { ask, element, keyed, span } from './ops-dom.js';
import { isLive } from './ops-connection.js';

const LATE = 60;
const BEHIND = 5;
const FEW = 10;
const REFRESH_MS = 15000;

const rowsPlace = document.getElementById('lag-rows');
const allButton = document.getElementById('lag-all');
const chartPlace = document.getElementById('chart');
const dark = matchMedia('(prefers-color-scheme: dark)');
let picked = null;
let minutes = 60;
let all = false;
let newest = null;
let chart = null;

const keyOf = row => `${row.group}\u0000${row.topic}`;

export function showLag(lag, now) {
  newest = { lag, now };
  const asOf = document.getElementById('lag-as-of');
  asOf.className = lag.old ? 'as-of old' : 'as-of';
  asOf.textContent = lag.old ? `Old figures${lag.asOf ? ` of ${new Date(lag.asOf).toLocaleTimeString()}` : ''}: ${lag.old}`
    : `as of ${new Date(lag.asOf).toLocaleTimeString()}`;
  // What waits comes first, the oldest at the top; the rest stands still in its order.
  const rows = [...lag.rows].sort((a, b) => (b.ageSeconds >= BEHIND ? b.ageSeconds : 0) - (a.ageSeconds >= BEHIND ? a.ageSeconds : 0)
    || keyOf(a).localeCompare(keyOf(b)));
  const shown = all ? rows : rows.filter((row, index) => index < FEW || keyOf(row) === picked || row.ageSeconds >= BEHIND);
  keyed(rowsPlace, shown, keyOf, newRow, fillRow);
  if (!rows.length) rowsPlace.replaceChildren(noRow(lag));
  allButton.hidden = rows.length <= FEW;
  allButton.textContent = all ? 'Show fewer' : `Show all ${rows.length}`;
}

function noRow(lag) {
  const row = element('tr');
  const cell = element('td', 'none', lag.old ? 'Nothing is known yet.' : 'No group reads anything yet.');
  cell.colSpan = 4;
  row.append(cell);
  return row;
}

function newRow(row) {
  const line = element('tr');
  line.innerHTML = `<td><button type="button" class="pick" aria-pressed="false"><span class="topic"></span> <span class="group"></span>
    <span class="readers"></span></button></td><td class="number records"></td><td class="number age"></td>
    <td class="spark"><svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true"><path/></svg></td>`;
  line.querySelector('button').addEventListener('click', () => pick(row));
  return line;
}

function fillRow(line, row) {
  const put = (part, text) => {
    const node = line.querySelector(part);
    if (node.textContent !== text) node.textContent = text;
  };
  const mine = keyOf(row) === picked;
  line.className = `${mine ? 'picked' : ''} ${row.ageSeconds >= LATE ? 'late' : row.ageSeconds >= BEHIND ? 'behind' : ''}`;
  line.querySelector('button').setAttribute('aria-pressed', mine);
  put('.topic', row.topic.replaceAll('.', '.\u200b'));
  put('.group', `→ ${row.group}`);
  put('.readers', { all: '', some: 'a part has no reader', none: 'nobody reads' }[row.readers]);
  put('.records', row.records.toLocaleString('en'));
  put('.age', row.ageSeconds === undefined ? '?' : span(row.ageSeconds));
  line.querySelector('path').setAttribute('d', spark(row.recent));
}

/** A gap where nothing is known. */
function spark(values) {
  const top = Math.max(1, ...values.filter(value => value !== null));
  const step = values.length > 1 ? 100 / (values.length - 1) : 100;
  let path = '';
  let pen = 'M';
  values.forEach((value, index) => {
    if (value === null) {
      pen = 'M';
    } else {
      path += `${pen}${(index * step).toFixed(1)} ${(22 - 20 * value / top).toFixed(1)}`;
      pen = 'L';
    }
  });
  return path;
}

function pick(row) {
  picked = keyOf(row);
  document.getElementById('chart-box').hidden = false;
  document.getElementById('chart-title').textContent = `${row.topic} → ${row.group}`;
  showLag(newest.lag, newest.now);
  drawChart();
}

async function drawChart() {
  if (!picked) return;
  const [group, topic] = picked.split('\u0000');
  const asked = picked;
  try {
    const past = await ask('/api/lag', { group, topic, minutes });
    if (asked === picked) draw(past);
  } catch {
    // The connection says that it is lost; the chart stays as it was.
  }
}

const clock = seconds => new Date(seconds * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false });

function draw(past) {
  const known = past.records.filter(value => value !== null);
  const ages = past.ageSeconds.filter(value => value !== null);
  document.getElementById('chart-words').textContent = known.length
    ? `At most ${Math.max(...known).toLocaleString('en')} records and ${span(Math.max(0, ...ages))} in this time; now ${known.at(-1).toLocaleString('en')} records.`
    : 'No figures in this time yet: one comes every 15 s.';
  const style = getComputedStyle(document.documentElement);
  const color = name => style.getPropertyValue(name).trim();
  chart?.destroy();
  const axis = { stroke: color('--muted'), grid: { stroke: color('--line'), width: 1 }, ticks: { stroke: color('--line'), width: 1 } };
  chart = new uPlot({
    width: chartPlace.clientWidth,
    height: 230,
    scales: { x: { time: true, range: () => [Date.now() / 1000 - minutes * 60, Date.now() / 1000] }, records: { range: (u, low, high) => [0, Math.max(4, high * 1.1)] }, age: { range: (u, low, high) => [0, Math.max(4, high * 1.1)] } },
    axes: [{ ...axis, space: 60, values: (u, ticks) => ticks.map(clock) }, { ...axis, scale: 'records', size: 58 },
      { ...axis, scale: 'age', side: 1, size: 52, grid: { show: false }, values: (u, ticks) => ticks.map(tick => `${tick} s`) }],
    series: [{ label: 'time', value: (u, seconds) => seconds === null ? '–' : clock(seconds) }, { label: 'records', scale: 'records', stroke: color('--link'), width: 2, points: { show: known.length < 3 } },
      { label: 'oldest, s', scale: 'age', stroke: color('--chart-age'), width: 2, dash: [5, 4], points: { show: ages.length < 3 } }],
  }, [past.at, past.records, past.ageSeconds], chartPlace);
}

allButton.addEventListener('click', () => {
  all = !all;
  showLag(newest.lag, newest.now);
});
document.querySelectorAll('.ranges button').forEach(button => button.addEventListener('click', () => {
  minutes = Number(button.dataset.minutes);
  document.querySelectorAll('.ranges button').forEach(other => other.setAttribute('aria-pressed', other === button));
  drawChart();
}));
dark.addEventListener('change', drawChart);
new ResizeObserver(() => chart?.setSize({ width: chartPlace.clientWidth, height: 230 })).observe(chartPlace);
setInterval(() => isLive() && !document.hidden && drawChart(), REFRESH_MS);
