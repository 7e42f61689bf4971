// The commands as a flat list of what can be typed: /help, /remind set, /ops dlq show.

const CHAT = 1;
const SUBCOMMAND = 1;
const GROUP = 2;

/** [{name, description, options}] of slash commands. */
export function entries(commands) {
  return commands
    .filter((command) => (command.type ?? CHAT) === CHAT)
    .flatMap((command) => flat(command, command.name))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function flat(node, name) {
  const nested = (node.options ?? []).filter((option) => option.type === SUBCOMMAND || option.type === GROUP);
  return nested.length
    ? nested.flatMap((option) => flat(option, `${name} ${option.name}`))
    : [{ name, description: node.description, options: node.options ?? [] }];
}

/** Menu commands: type 2 is for members, 3 for messages. */
export const menuCommands = (commands, type) => commands.filter((command) => command.type === type);

/** What fits what was typed after the slash; names first, then words inside. */
export function matching(all, typed) {
  const text = typed.toLowerCase().trimStart();
  const words = text.split(/\s+/).filter(Boolean);
  return all
    .filter((entry) => words.every((word) => entry.name.includes(word)) || entry.name.startsWith(text))
    .sort((a, b) => Number(b.name.startsWith(text)) - Number(a.name.startsWith(text)))
    .slice(0, 40);
}

/** The entry whose whole name stands at the start, and the options typed behind it; null when there is none. */
export function typedOut(all, text) {
  const entry = all.filter((one) => text === one.name || text.startsWith(`${one.name} `)).sort((a, b) => b.name.length - a.name.length)[0];
  if (!entry) {
    return null;
  }
  const given = {};
  const names = entry.options.map((option) => option.name).join('|');
  const rest = text.slice(entry.name.length);
  if (names) {
    for (const match of rest.matchAll(new RegExp(`\\b(${names}):(.*?)(?=\\s+(?:${names}):|$)`, 'gs'))) {
      given[match[1]] = match[2].trim();
    }
  }
  return { entry, given };
}
