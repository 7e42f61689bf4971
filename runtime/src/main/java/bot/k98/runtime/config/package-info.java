/**
 * The environment, read once and checked before anything starts. {@link bot.k98.runtime.config.Variables} is the table of all
 * variables; {@link bot.k98.runtime.config.Configuration} holds their validated values.
 */
package bot.k98.runtime.config;
