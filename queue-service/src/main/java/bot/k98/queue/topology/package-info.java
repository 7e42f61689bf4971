/** The Streams wiring: {@link bot.k98.queue.topology.QueueTopology} puts topics, processors and stores together. */
package bot.k98.queue.topology;
