package bot.k98.gateway.domain.connection;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells a connection that Discord has nothing to say on from one that has gone deaf: it acknowledges heartbeats, and no event comes.
 * After a quiet time Discord is asked for something that it answers with an event. Only when that doesn't come is the connection
 * mended: resumed at first, which costs no session, then begun anew, and after that less and less often.
 *
 * @param quiet how long nothing may come before it is asked
 */
public record HearingPolicy(Duration quiet) {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int PAUSE_FROM = 2;

    /** What to do now. */
    public enum Move {
        NOTHING,
        ASK,
        RESUME,
        BEGIN_ANEW
    }

    /** A move, and what is known once it is made. */
    public record Step(Move move, Hearing hearing) {}

    /** @param connected whether there is a session now */
    public Step next(Hearing hearing, boolean connected, Instant now) {
        if (!connected) {
            return new Step(Move.NOTHING, hearing.unasked());
        }
        if (hearing.askedAt().isPresent()) {
            boolean patient = Duration.between(hearing.askedAt().get(), now).compareTo(PATIENCE) < 0;
            return patient ? new Step(Move.NOTHING, hearing) : new Step(mending(hearing), hearing.unanswered(now));
        }
        return due(hearing, now) ? new Step(Move.ASK, hearing.asked(now)) : new Step(Move.NOTHING, hearing);
    }

    private static Move mending(Hearing hearing) {
        if (!hearing.proven()) {
            return Move.NOTHING;
        }
        return hearing.failures() == 0 ? Move.RESUME : Move.BEGIN_ANEW;
    }

    /** Whether to ask: at once after it was mended, later and later when that did not help. */
    private boolean due(Hearing hearing, Instant now) {
        if (hearing.failures() > 0) {
            return !now.isBefore(hearing.mendedAt().plus(pause(hearing.failures())));
        }
        return !now.isBefore(hearing.heardAt().plus(quiet));
    }

    private static Duration pause(int failures) {
        if (failures < PAUSE_FROM + 1) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE;
        for (int i = PAUSE_FROM + 1; i < failures && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
