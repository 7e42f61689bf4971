// Small tools: elements, lists that keep their elements, and figures for people.

export function element(name, className = '', text = '') {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

/** Makes the parent's children stand for the items, in their order; an element stays with its key, and so does the focus in it. */
export function keyed(parent, items, key, make, fill) {
  const before = new Map([...parent.children].map(child => [child.dataset.key, child]));
  items.forEach((item, index) => {
    let child = before.get(key(item));
    if (child) {
      before.delete(key(item));
    } else {
      child = make(item);
      child.dataset.key = key(item);
    }
    fill(child, item);
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] || null);
  });
  before.forEach(child => child.remove());
}

/** The two largest units. */
export function span(seconds) {
  const s = Math.max(0, Math.floor(seconds));
  if (s >= 86400) return `${Math.floor(s / 86400)} d ${Math.floor(s % 86400 / 3600)} h`;
  if (s >= 3600) return `${Math.floor(s / 3600)} h ${Math.floor(s % 3600 / 60)} min`;
  if (s >= 60) return `${Math.floor(s / 60)} min ${s % 60} s`;
  return `${s} s`;
}

/** In whole minutes, so that a list doesn't change every second. */
export function ago(at, now) {
  const minutes = Math.floor((now - at) / 60000);
  const clock = new Date(at).toLocaleString([], { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  return minutes < 1 ? `${clock}, just now` : `${clock}, ${span(minutes * 60).replace(/ 0 s$/, '').replace(/ 0 min$/, '')} ago`;
}

export function bytes(count) {
  return `${Math.round(count / 1048576)} MB`;
}

export async function ask(path, parameters) {
  const answer = await fetch(`${path}?${new URLSearchParams(parameters)}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}
