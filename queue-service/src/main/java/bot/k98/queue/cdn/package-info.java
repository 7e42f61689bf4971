/** Copies files from Discord's file servers: {@link bot.k98.queue.cdn.CdnClient}, and from nowhere else. */
package bot.k98.queue.cdn;
