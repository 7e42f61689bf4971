package bot.k98.watchdog.supervision;

import bot.k98.watchdog.supervision.HealthProbe.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a child's probes have said so far.
 *
 * @param heardAt when it last said that it lives
 * @param silent probes in a row that got no such answer
 * @param wasReady whether it was ready once
 * @param processWasReady whether its present process was
 */
record Pulse(Instant heardAt, int silent, boolean wasReady, boolean processWasReady, Answer latest) {
    /** Longer than the 60 s of a liveness check would be too late, much shorter would take a stalled machine for a hung process. */
    private static final Duration HUNG_AFTER = Duration.ofSeconds(30);

    /** A machine that slept has an old instant but few failed probes. */
    private static final int HUNG_PROBES = 10;

    static Pulse first(Instant now) {
        return new Pulse(now, 0, false, false, Answer.SILENT);
    }

    Pulse heard(Answer answer, Instant now) {
        boolean ready = answer == Answer.READY;
        return answer == Answer.SILENT
                ? new Pulse(heardAt, silent + 1, wasReady, processWasReady, answer)
                : new Pulse(now, 0, wasReady || ready, processWasReady || ready, answer);
    }

    /** A new process has everything before it, but its service was ready once. */
    Pulse newProcess(Instant now) {
        return new Pulse(now, 0, wasReady, false, Answer.SILENT);
    }

    Optional<Duration> hungFor(Instant now) {
        Duration since = Duration.between(heardAt, now);
        return silent >= HUNG_PROBES && since.compareTo(HUNG_AFTER) >= 0 ? Optional.of(since) : Optional.empty();
    }
}
