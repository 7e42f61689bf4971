package bot.k98.gateway.domain.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a connection's hearing.
 *
 * @param heardAt when Discord last told something
 * @param askedAt when it was asked for a sign of life that has not come yet
 * @param failures how often in a row none came
 * @param mendedAt when the connection was last mended for that; of no meaning without failures
 * @param proven whether this server has ever given a sign of life when it was asked: one that never does says nothing by its silence
 */
public record Hearing(Instant heardAt, Optional<Instant> askedAt, int failures, Instant mendedAt, boolean proven) {
    /** A connection that is being made. */
    public static Hearing begun(Instant now) {
        return new Hearing(now, Optional.empty(), 0, now, false);
    }

    /** Discord told something. */
    public Hearing heard(Instant now) {
        return new Hearing(now, Optional.empty(), 0, mendedAt, proven);
    }

    /** Discord gave the sign of life that it was asked for. */
    public Hearing answered(Instant now) {
        return new Hearing(now, Optional.empty(), 0, mendedAt, true);
    }

    Hearing asked(Instant now) {
        return new Hearing(heardAt, Optional.of(now), failures, mendedAt, proven);
    }

    Hearing unasked() {
        return new Hearing(heardAt, Optional.empty(), failures, mendedAt, proven);
    }

    Hearing unanswered(Instant now) {
        return proven
                ? new Hearing(heardAt, Optional.empty(), failures + 1, now, true)
                : new Hearing(now, Optional.empty(), 0, now, false);
    }
}
