// The sandbox's HTTP API: docs/sandbox.md and docs/sandbox-sheets.md.

const PLAY = '/sandbox/api';
const SHEETS = '/google/local';

/** A request that the sandbox refused or that didn't reach it; the message can be shown as it is. */
export class ApiError extends Error {}

async function call(method, url, body) {
  let response;
  try {
    response = await fetch(url, options(method, body));
  } catch {
    throw new ApiError("The sandbox can't be reached. Is it running?");
  }
  const text = await response.text();
  const answer = text ? parse(text) : {};
  if (!response.ok) {
    const reason = answer.error?.message || answer.error || answer.message || `It answered ${response.status}.`;
    throw new ApiError(typeof reason === 'string' ? reason : JSON.stringify(reason));
  }
  return answer;
}

function options(method, body) {
  if (body === undefined) {
    return { method };
  }
  if (body instanceof FormData) {
    return { method, body };
  }
  return { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text };
  }
}

function query(values) {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return `?${new URLSearchParams(pairs)}`;
}

/** JSON alone, or multipart when files come along: [{name, file}]. */
function withFiles(body, files) {
  if (!files.length) {
    return body;
  }
  const form = new FormData();
  form.append('payload_json', JSON.stringify(body));
  for (const { name, file } of files) {
    form.append(name, file, file.name);
  }
  return form;
}

export const world = (as) => call('GET', `${PLAY}/world${query({ as })}`);
export const commands = (as, channel) => call('GET', `${PLAY}/commands${query({ as, channel })}`);
export const messages = (as, channel, before) =>
  call('GET', `${PLAY}/messages${query({ as, channel, before, limit: 50 })}`);
export const pinned = (as, channel) =>
  call('GET', `${PLAY}/messages${query({ as, channel, pinned: true, limit: 250 })}`);

export const post = (body, files) =>
  call('POST', `${PLAY}/messages`, withFiles(body, files.map((file, n) => ({ name: `files[${n}]`, file }))));
export const edit = (id, body) => call('PATCH', `${PLAY}/messages/${id}`, body);
export const remove = (id, as, channel) => call('DELETE', `${PLAY}/messages/${id}${query({ as, channel })}`);

export const interact = (body, files = []) => call('POST', `${PLAY}/interactions`, withFiles(body, files));
export const interaction = (id) => call('GET', `${PLAY}/interactions/${id}`);
export const autocomplete = (body) => call('POST', `${PLAY}/autocomplete${query({ wait: '3s' })}`, body);

export const spreadsheets = () => call('GET', `${SHEETS}/spreadsheets`);
export const spreadsheet = (id) => call('GET', `${SHEETS}/v4/spreadsheets/${id}`);
export const cells = (id, range) =>
  call('GET', `${SHEETS}/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}`);
export const writeCells = (id, range, values) =>
  call('PUT', `${SHEETS}/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`, {
    values,
  });
export const changeSheet = (id, requests) =>
  call('POST', `${SHEETS}/v4/spreadsheets/${id}:batchUpdate`, { requests });

export async function textOf(url, limit) {
  const response = await fetch(url);
  return (await response.text()).slice(0, limit);
}
