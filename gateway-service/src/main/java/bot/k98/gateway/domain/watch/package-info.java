/**
 * How far each watched channel has been told, without a hole: {@link bot.k98.gateway.domain.watch.ChannelProgress} says what is to be
 * done next.
 */
package bot.k98.gateway.domain.watch;
