package bot.k98.reminder.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When the sources are read: every six hours from 03:00 UTC on, sooner after a failure, and at once when that is overdue. */
public final class RefreshPolicy {
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration FROM_MIDNIGHT = Duration.ofHours(3);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    /** A reading that is not back by then is lost: its process died. Google’s client gives up well before. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    /** Older than two readings: somebody should know. */
    public static final Duration STALE = Duration.ofHours(12);

    private RefreshPolicy() {}

    /** @param last what is known of earlier readings */
    public static boolean isDue(Readings last, Instant now) {
        if (last.isRunning(now)) {
            return false;
        }
        Instant asked = last.askedAt().orElse(Instant.EPOCH);
        return asked.isBefore(boundary(now))
                || last.isLost(now)
                || (last.failed() && !now.isBefore(asked.plus(AFTER_FAILURE)));
    }

    /** The next planned time. */
    public static Instant next(Instant now) {
        return boundary(now).plus(EVERY);
    }

    /** The newest planned time that is not in the future. */
    static Instant boundary(Instant now) {
        Instant midnight =
                now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
        Instant first = midnight.plus(FROM_MIDNIGHT);
        long steps = Math.floorDiv(Duration.between(first, now).toMillis(), EVERY.toMillis());
        return first.plus(EVERY.multipliedBy(steps));
    }

    /**
     * @param sequence of the newest request
     * @param askedAt when it was made
     * @param taken the newest sequence whose result came
     * @param failed whether something in that result could not be read
     */
    public record Readings(long sequence, Optional<Instant> askedAt, long taken, boolean failed) {
        public static final Readings NONE = new Readings(0, Optional.empty(), 0, false);

        public boolean isRunning(Instant now) {
            return sequence > taken && !isLost(now);
        }

        boolean isLost(Instant now) {
            return sequence > taken
                    && askedAt.map(asked -> !now.isBefore(asked.plus(LONGEST))).orElse(true);
        }

        public Readings asked(Instant now) {
            return new Readings(sequence + 1, Optional.of(now), taken, failed);
        }

        /** @return empty for an older one than was taken before */
        public Optional<Readings> took(long result, boolean hasFailed) {
            return result <= taken
                    ? Optional.empty()
                    : Optional.of(new Readings(Math.max(sequence, result), askedAt, result, hasFailed));
        }
    }
}
