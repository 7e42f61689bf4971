// The one connection: says plainly when it is lost, and comes back by itself.
const SILENT_MS = 8000;
const AGAIN_MS = 2000;

const place = document.getElementById('connection');
let heardAt = 0;
let stream = null;

function say(kind, words) {
  document.body.classList.toggle('stale', kind === 'lost');
  place.className = `connection ${kind}`;
  const text = place.querySelector('.words');
  if (text.textContent !== words) text.textContent = words;
}

function lost() {
  const since = heardAt ? ` What you see is of ${new Date(heardAt).toLocaleTimeString()}.` : '';
  say('lost', `Connection lost, trying again…${since}`);
}

/** Calls back with each state; never gives up. */
export function connect(show) {
  const open = () => {
    stream?.close();
    stream = new EventSource('/api/stream');
    stream.addEventListener('state', message => {
      heardAt = Date.now();
      say('live', 'live');
      show(JSON.parse(message.data));
    });
    stream.onerror = () => {
      lost();
      if (stream.readyState === EventSource.CLOSED) setTimeout(open, AGAIN_MS);
    };
  };
  open();
  // A connection can die without a word: then nothing comes any more.
  setInterval(() => {
    if (heardAt && Date.now() - heardAt > SILENT_MS) {
      lost();
      open();
    }
  }, SILENT_MS / 2);
}

/** Whether news come. */
export function isLive() {
  return place.classList.contains('live');
}
