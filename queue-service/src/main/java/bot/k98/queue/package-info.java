/**
 * queue-service: a file that is dropped into a watched channel becomes a job, its bytes are copied and checked, its rows read by an
 * import profile, and what is accepted becomes an immutable snapshot. {@link bot.k98.queue.topology.QueueTopology} holds the jobs;
 * {@link bot.k98.queue.worker.WorkListener} does what they need done.
 */
package bot.k98.queue;
