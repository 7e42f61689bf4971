package bot.k98.watchdog.domain.incident;

import java.time.Instant;
import java.util.Optional;

/** Where a concern stands. A move is a method of the state that is left; see the package's diagram. */
sealed interface IncidentState {
    /** The incident that is not over. */
    default Optional<Episode> current() {
        return Optional.empty();
    }

    /** Never seen good since this watchdog began. */
    record Untried(Instant since) implements IncidentState {
        Suspected suspect(Instant now) {
            return new Suspected(now, 1);
        }
    }

    record Quiet() implements IncidentState {
        Suspected suspect(Instant now) {
            return new Suspected(now, 1);
        }
    }

    /** @param failures looks in a row that found it bad */
    record Suspected(Instant since, int failures) implements IncidentState {
        Suspected again() {
            return new Suspected(since, failures + 1);
        }

        Open open(Concern concern, String problem) {
            return new Open(Episode.opened(concern, since, problem));
        }
    }

    record Open(Episode episode) implements IncidentState {
        @Override
        public Optional<Episode> current() {
            return Optional.of(episode);
        }

        Recovering recover(Instant now) {
            return new Recovering(episode, now);
        }
    }

    /** Good again, not yet for long enough. */
    record Recovering(Episode episode, Instant since) implements IncidentState {
        @Override
        public Optional<Episode> current() {
            return Optional.of(episode);
        }

        Open relapse() {
            return new Open(episode);
        }

        Quiet resolve() {
            return new Quiet();
        }
    }
}
