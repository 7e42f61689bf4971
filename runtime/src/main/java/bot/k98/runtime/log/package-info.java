/**
 * What a process writes into its log files. {@link bot.k98.runtime.log.FloodFilter} keeps a bad minute from filling them: an overload or
 * an outage has something to say about every single use.
 */
package bot.k98.runtime.log;
