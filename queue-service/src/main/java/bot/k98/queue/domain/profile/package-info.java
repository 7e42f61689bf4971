/** What a file means: a {@link bot.k98.queue.domain.profile.Profile} names the columns, their rules and what the rows are about. */
package bot.k98.queue.domain.profile;
