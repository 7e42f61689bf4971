/** queue-service as processes of its own, with a real broker and a file server in place of Discord's: {@link bot.k98.acceptance.queue.QueueStack}. */
package bot.k98.acceptance.queue;
