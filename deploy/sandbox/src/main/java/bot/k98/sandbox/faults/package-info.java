/** Faults on demand, so that tests and people can see what the bot does when Discord misbehaves. Core class: {@link bot.k98.sandbox.faults.Faults}. */
package bot.k98.sandbox.faults;
