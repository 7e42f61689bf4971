/**
 * How fast, how long and in which order Discord is asked: {@link bot.k98.gateway.domain.egress.Pace} spreads requests, {@link
 * bot.k98.gateway.domain.egress.Turns} lets the urgent ones go first, {@link bot.k98.gateway.domain.egress.InvalidRequests} stops before
 * Discord bans this address.
 */
package bot.k98.gateway.domain.egress;
