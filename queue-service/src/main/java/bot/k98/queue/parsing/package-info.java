/**
 * Files become rows of text. {@link bot.k98.queue.parsing.ContentCheck} says what a file is; {@link
 * bot.k98.queue.parsing.FileParser} reads it by the first profile that fits, row by row, and writes the snapshot.
 */
package bot.k98.queue.parsing;
