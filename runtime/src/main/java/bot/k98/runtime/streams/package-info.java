/**
 * Kafka Streams as the stateful services use it. {@link bot.k98.runtime.streams.StreamsRunner} starts and stops the one topology
 * of a service; timers are decided while a {@link bot.k98.contracts.timer.Tick} is processed, so that a firing's transaction
 * always carries consumed offsets and a process that lost its partition can't commit one.
 */
package bot.k98.runtime.streams;
