/**
 * Messages of the {@code ops.*} topics: {@link bot.k98.contracts.ops.Heartbeat} from everyone, {@link bot.k98.contracts.ops.Control} to
 * everyone, {@link bot.k98.contracts.ops.Incident} from the watchdog, {@link bot.k98.contracts.ops.Usage} from the gateway.
 */
package bot.k98.contracts.ops;
