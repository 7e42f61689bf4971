/** {@link bot.k98.queue.metrics.QueueMetrics}: the names of this service's meters. */
package bot.k98.queue.metrics;
