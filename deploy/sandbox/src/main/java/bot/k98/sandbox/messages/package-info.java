/**
 * Messages and their files: made, edited, deleted and shown, for the bot's REST API and for the members alike. Core class: {@link
 * bot.k98.sandbox.messages.MessageBook}.
 */
package bot.k98.sandbox.messages;
