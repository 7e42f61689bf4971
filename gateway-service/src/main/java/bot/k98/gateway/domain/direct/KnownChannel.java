package bot.k98.gateway.domain.direct;

import java.time.Duration;
import java.time.Instant;

/**
 * The channel of a member's direct messages, as some gateway wrote it down.
 *
 * @param at when; written again once a day while it is used
 */
public record KnownChannel(String channelId, Instant at) {
    /** As long as the data of a guild are kept after the bot left it: nobody is written to from then on. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Duration WRITTEN_AGAIN = Duration.ofDays(1);

    /** So much later than it was learned it may have been written, by a machine whose clock is ahead. */
    private static final Duration UNSURE = Duration.ofMinutes(1);

    /** Whether it is to be written again when it is used. */
    public boolean isWorn(Instant now) {
        return !now.isBefore(at.plus(WRITTEN_AGAIN));
    }

    /** Whether it was used so long ago that it is to be forgotten. */
    boolean isOver(Instant now) {
        return !now.isBefore(at.plus(KEPT));
    }

    /** Whether it may have been known when its member wanted everything up to then to be deleted. */
    boolean isOfBefore(Instant deletion) {
        return !at.isAfter(deletion.plus(UNSURE));
    }

    /** Whether all that it is about is {@link #isOver over}. */
    static boolean isObsolete(Instant deletion, Instant now) {
        return !now.isBefore(deletion.plus(UNSURE).plus(KEPT));
    }

    KnownChannel orNewer(KnownChannel other) {
        return other.at.isAfter(at) ? other : this;
    }
}
