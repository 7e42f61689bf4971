// What the page knows: who acts, the world as that member sees it, and the place that is shown.

export const ACTORS = ['admin', 'officer', 'member', 'newcomer'];

const REMEMBERED = 'k98.as';

export const state = {
  as: ACTORS.includes(localStorage.getItem(REMEMBERED)) ? localStorage.getItem(REMEMBERED) : 'admin',
  world: { guild: {}, bot: {}, me: {}, members: [], roles: [], channels: [] },
  place: { kind: 'channel', key: 'general' },
  commands: [],
  unread: new Map(),
  carried: [],
};

export function actAs(alias) {
  state.as = alias;
  localStorage.setItem(REMEMBERED, alias);
}

/** Text channels of the server, in their order. */
export function channels() {
  return state.world.channels
    .filter((channel) => channel.type !== 1)
    .sort((a, b) => (a.position ?? 99) - (b.position ?? 99));
}

export const channelById = (id) => state.world.channels.find((channel) => channel.id === id);

/** 'dm' for whatever isn't a channel of the server. */
export function placeOf(channelId) {
  const channel = channelById(channelId);
  return channel && channel.type !== 1 ? channel.id : 'dm';
}

/** What the API calls the place that is shown: a channel's id or 'dm'. */
export function channelKey() {
  return state.place.kind === 'dm' ? 'dm' : (currentChannel()?.id ?? state.place.key);
}

export const currentChannel = () =>
  state.world.channels.find((channel) => channel.name === state.place.key || channel.id === state.place.key);

export const memberById = (id) => state.world.members.find((member) => userOf(member).id === id);

export const userOf = (member) => member.user || member;

export function nameOf(user, member = memberById(user?.id)) {
  return member?.nick || user?.global_name || user?.username || 'Someone';
}

export const myId = () => userOf(state.world.me || {}).id;

export const isBot = (user) => user?.bot || user?.id === state.world.bot?.id;

/** Ids grow with time and don't fit into a number. */
export const newer = (a, b) => (a.length === b.length ? a > b : a.length > b.length);
