package bot.k98.contracts.queue;

import java.time.Instant;

/**
 * A snapshot became the current one of its profile and period.
 *
 * @param sequence grows with each publication of a guild: a later one is newer
 */
public record Publication(long sequence, Instant at) {}
