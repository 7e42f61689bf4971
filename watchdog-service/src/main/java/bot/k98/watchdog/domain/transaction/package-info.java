/**
 * Transactions that are open in a partition and that nobody will end, since the transaction coordinator takes them for complete: hanging
 * transactions, in Kafka's words. {@link bot.k98.watchdog.domain.transaction.HangingRules} says which they are, and which of them are ours.
 */
package bot.k98.watchdog.domain.transaction;
