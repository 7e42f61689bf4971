/**
 * How fast and how long Discord is asked: {@link bot.k98.gateway.domain.egress.Pace} spreads requests, {@link
 * bot.k98.gateway.domain.egress.InvalidRequests} stops before Discord bans this address.
 */
package bot.k98.gateway.domain.egress;
