/**
 * The bot's topics as they are written, for the page's event log. {@link bot.k98.sandbox.tail.EventTail} is the core class: it reads without a group,
 * so nothing that the bot does depends on whether somebody looks.
 */
package bot.k98.sandbox.tail;
