/**
 * The gateway between a real broker and the local Discord, without the other services. {@link
 * bot.k98.acceptance.gateway.GatewayStack} runs the processes, {@link bot.k98.acceptance.gateway.ScriptedService} plays a service.
 */
package bot.k98.acceptance.gateway;
