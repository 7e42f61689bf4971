/**
 * The rules of the queue, without any outside world: {@link bot.k98.queue.domain.JobDecider} says what becomes of a channel's
 * jobs, {@link bot.k98.queue.domain.CataloguePolicy} whether a snapshot is news.
 */
package bot.k98.queue.domain;
