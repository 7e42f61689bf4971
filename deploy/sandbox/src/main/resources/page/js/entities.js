// Users, roles and channels as choices of select menus and of command options.

import { channels, nameOf, state, userOf } from './state.js';

const users = () =>
  state.world.members.map((member) => ({ value: userOf(member).id, label: nameOf(userOf(member), member), description: `@${userOf(member).username}` }));
const roles = () => state.world.roles.map((role) => ({ value: role.id, label: role.name, description: 'Role' }));
const rooms = (types) =>
  channels()
    .filter((channel) => !types?.length || types.includes(channel.type))
    .map((channel) => ({ value: channel.id, label: `#${channel.name}` }));

/** Component types 5 to 8. */
export function entityChoices(component) {
  return { 5: users, 6: roles, 7: () => [...users(), ...roles()], 8: () => rooms(component.channel_types) }[component.type]();
}

/** Option types 6 to 9. */
export function optionEntities(option) {
  return { 6: users, 7: () => rooms(option.channel_types), 8: roles, 9: () => [...users(), ...roles()] }[option.type]();
}
