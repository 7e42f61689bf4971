package bot.k98.queue.domain;

import java.time.Instant;

/**
 * One attachment that waits to be imported.
 *
 * @param id made of its message and attachment
 */
public record QueuedJob(String id, String channelId, String fileName, Instant queuedAt) {}
