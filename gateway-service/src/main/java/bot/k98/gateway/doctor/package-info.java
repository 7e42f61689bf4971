/**
 * {@code ./k98 doctor --discord}: whether Discord would let the bot work as it is configured. {@link bot.k98.gateway.doctor.DiscordDoctor}
 * asks by REST alone: it opens no session.
 */
package bot.k98.gateway.doctor;
