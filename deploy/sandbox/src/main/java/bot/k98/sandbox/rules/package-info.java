/** What Discord accepts, as tables of checks; what it doesn't is told with Discord's codes and paths. Core class: {@link bot.k98.sandbox.rules.Check}. */
package bot.k98.sandbox.rules;
