/**
 * Commands, buttons, selects and modals from the click to the last follow-up, with Discord's deadlines: 3 seconds to the first answer, 15 minutes for the token.
 * Core class: {@link bot.k98.sandbox.interactions.InteractionLog}.
 */
package bot.k98.sandbox.interactions;
