/**
 * The wire: what travels between the services. {@link bot.k98.contracts.Topics} is the table of all topics; each topic carries
 * one sealed type, read and written by its {@link bot.k98.contracts.Codec}. This module knows {@code java.*} and Jackson only.
 */
package bot.k98.contracts;
