/**
 * What members can use and who may. {@link bot.k98.gateway.domain.command.CommandCatalog} merges what the services offer, {@link
 * bot.k98.gateway.domain.command.CommandSyncPlan} says what Discord lacks of it, {@link
 * bot.k98.gateway.domain.command.AccessPolicy} who may use it.
 */
package bot.k98.gateway.domain.command;
