/**
 * What systemd is told of this process when its unit has {@code Type=notify}: {@link bot.k98.runtime.systemd.NotifySocket} speaks the protocol
 * and needs nothing but the JDK, {@link bot.k98.runtime.systemd.Notices} says when.
 */
package bot.k98.runtime.systemd;
