/** Operators at work on the whole bot: {@link bot.k98.acceptance.ops.OperationsPageIT} in a browser, {@link bot.k98.acceptance.ops.OperatorsDeskIT} by commands. */
package bot.k98.acceptance.ops;
