/**
 * The Kafka Streams side: {@link bot.k98.reminder.topology.ReminderTopology} wires topics, processors and stores. Processors read
 * a message, have the rules decide, and write facts, messages and consumed offset in one transaction. Timers fire while a tick
 * is processed, never in a punctuator: so each firing's transaction carries consumed offsets and a stalled instance that lost its
 * partitions can't commit it.
 */
package bot.k98.reminder.topology;
