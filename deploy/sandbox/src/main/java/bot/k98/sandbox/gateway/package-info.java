/**
 * Gateway v10: one WebSocket per shard that tells what happens, with sequences, RESUME and Discord's close codes. Core class: {@link
 * bot.k98.sandbox.gateway.Gateway}.
 */
package bot.k98.sandbox.gateway;
