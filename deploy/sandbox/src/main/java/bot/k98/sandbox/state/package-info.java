/**
 * What the local Discord knows: documents in Discord's own shape, changed by facts that are journalled before they are applied. Core class: {@link
 * bot.k98.sandbox.state.World}.
 */
package bot.k98.sandbox.state;
