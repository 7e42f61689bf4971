/** The services' commands on their way to Discord: {@link bot.k98.gateway.command.CommandSync} keeps them in step. */
package bot.k98.gateway.command;
