/** What a stateful service's own topics carry: {@link bot.k98.contracts.timer.Tick} drives timers, {@link bot.k98.contracts.timer.DeadLetter} keeps what could not be handled. */
package bot.k98.contracts.timer;
