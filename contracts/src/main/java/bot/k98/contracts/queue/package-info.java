/**
 * Messages of the {@code queue.*} topics. {@link bot.k98.contracts.queue.Job} is one uploaded file on its way from Discord to an
 * immutable snapshot; the store that owns its channel releases {@link bot.k98.contracts.queue.Work} to any worker and hears of it
 * by {@link bot.k98.contracts.queue.WorkReport}; {@link bot.k98.contracts.queue.QueueFact} tells everyone else.
 */
package bot.k98.contracts.queue;
