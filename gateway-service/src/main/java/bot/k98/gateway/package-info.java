/**
 * The only part that touches Discord. {@link bot.k98.gateway.GatewayBeans} shows what is wired to what: {@code discord} knows
 * JDA, {@code messaging} knows Kafka, {@code answer}, {@code post} and {@code command} do the work between them, and {@code
 * domain} decides.
 */
package bot.k98.gateway;
