package bot.k98.gateway.domain.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a channel was told, as some gateway wrote it down.
 *
 * @param at when; once a day also where nothing is posted, as long as a gateway sees the channel
 */
public record Cursor(String messageId, Instant at) {
    /** How old it may become while the channel is seen. */
    private static final Duration WRITTEN_AGAIN = Duration.ofDays(1);

    /** The data of a guild are kept for 30 days after it was left, and this may have been written a day before. */
    private static final Duration KEPT = Duration.ofDays(30).plus(WRITTEN_AGAIN);

    /** Whether it is to be written again although nothing was posted. */
    public boolean isWorn(Instant now) {
        return !now.isBefore(at.plus(WRITTEN_AGAIN));
    }

    /** Whether no gateway saw its channel for so long that it is to be forgotten. */
    public boolean isOver(Instant now) {
        return !now.isBefore(at.plus(KEPT));
    }
}
