/** Playing a member from a shell. Core class: {@link bot.k98.sandbox.cli.Say}. */
package bot.k98.sandbox.cli;
