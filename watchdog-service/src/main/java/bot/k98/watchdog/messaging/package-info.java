/** Uses in, replies out: {@link bot.k98.watchdog.messaging.InteractionListener} is the thin edge around the pure decider. */
package bot.k98.watchdog.messaging;
