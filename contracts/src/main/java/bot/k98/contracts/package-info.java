/** The wire. */
package bot.k98.contracts;
