/** Files that wait to be imported, as values. {@link bot.k98.queue.domain.QueueOverview} is what an officer asks for. */
package bot.k98.queue.domain;
