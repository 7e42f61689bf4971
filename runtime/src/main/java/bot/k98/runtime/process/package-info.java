/**
 * The life of a service process: {@link bot.k98.runtime.process.K98Process} begins it, {@link bot.k98.runtime.process.ProcessLife}
 * ends it. The end has a meaning, {@link bot.k98.runtime.process.ExitCode}, that every supervisor understands.
 */
package bot.k98.runtime.process;
