/**
 * Asks the broker twice a minute for open transactions that are old, and ends those of ours that hang; the rules stand in
 * {@code domain.transaction}.
 */
package bot.k98.watchdog.transaction;
