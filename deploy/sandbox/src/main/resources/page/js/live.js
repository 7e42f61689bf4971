// A WebSocket that comes back by itself.

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 6000;

/**
 * Opens `path` and keeps it open. `hear` gets each parsed message; `changed` gets 'open', 'again' (open after a gap: what was missed has to be
 * fetched) and 'away'. Returns a function that closes it for good.
 */
export function live(path, hear, changed) {
  let pause = FIRST_PAUSE;
  let opened = false;
  let done = false;
  let socket;
  let timer;

  function open() {
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`);
    socket.onopen = () => {
      pause = FIRST_PAUSE;
      changed(opened ? 'again' : 'open');
      opened = true;
    };
    socket.onmessage = (event) => hear(JSON.parse(event.data));
    socket.onclose = () => {
      if (!done) {
        changed('away');
        timer = setTimeout(open, pause);
        pause = Math.min(LONGEST_PAUSE, pause * 1.7);
      }
    };
  }

  open();
  return () => {
    done = true;
    clearTimeout(timer);
    socket.close();
  };
}
