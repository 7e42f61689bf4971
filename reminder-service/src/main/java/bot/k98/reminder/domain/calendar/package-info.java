/**
 * The calendar's rules, as values: rows are read one by one, become {@link bot.k98.contracts.reminder.Occurrence}s, are compared with
 * those that stand, and leads come due.
 *
 * <p>All of a guild's calendar lives in one task, the one of the guild's partition: its occurrences, and for each of them the leads
 * that are still to come, in the order of time. While a tick is processed that task finds each {@link
 * bot.k98.reminder.domain.calendar.LeadReached}, once, in the transaction that takes it off the list. A decision about leads is
 * attached there, as one more {@code LeadFollower} of the topology: it gets the value, may read the occurrence's store, and writes what
 * follows (a channel's message, a word to all partitions) in that same transaction. Nothing is decided from {@code reminder.calendar},
 * which is written for others and for displays.
 */
package bot.k98.reminder.domain.calendar;
