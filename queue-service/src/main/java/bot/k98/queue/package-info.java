/** The queue of files: {@link bot.k98.queue.topology.QueueTopology} is its core, {@code domain} its rules. */
package bot.k98.queue;
