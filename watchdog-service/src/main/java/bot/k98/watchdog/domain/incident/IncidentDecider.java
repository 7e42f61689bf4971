package bot.k98.watchdog.domain.incident;

import bot.k98.watchdog.domain.incident.IncidentState.Open;
import bot.k98.watchdog.domain.incident.IncidentState.Quiet;
import bot.k98.watchdog.domain.incident.IncidentState.Recovering;
import bot.k98.watchdog.domain.incident.IncidentState.Suspected;
import bot.k98.watchdog.domain.incident.IncidentState.Untried;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides what one look at one concern changes. */
final class IncidentDecider {
    private IncidentDecider() {}

    /** @param news an incident that was opened or resolved by this look */
    record Decision(IncidentState next, Optional<Episode> news) {
        static Decision move(IncidentState next) {
            return new Decision(next, Optional.empty());
        }
    }

    static Decision decide(IncidentState state, Observation look, Instant now) {
        return switch (look.verdict()) {
            case UNKNOWN -> Decision.move(state);
            case GOOD -> good(state, look.concern().kind().policy(), now);
            case BAD -> bad(state, look, now);
        };
    }

    private static Decision good(IncidentState state, IncidentPolicy policy, Instant now) {
        return switch (state) {
            case Untried _, Quiet _, Suspected _ -> Decision.move(new Quiet());
            case Open open -> good(open.recover(now), policy, now);
            case Recovering recovering
            when passed(recovering.since(), policy.resolveAfter(), now) ->
                new Decision(
                        recovering.resolve(), Optional.of(recovering.episode().resolved(recovering.since())));
            case Recovering recovering -> Decision.move(recovering);
        };
    }

    private static Decision bad(IncidentState state, Observation look, Instant now) {
        IncidentPolicy policy = look.concern().kind().policy();
        return switch (state) {
            case Untried untried when !passed(untried.since(), policy.grace(), now) -> Decision.move(untried);
            case Untried untried -> suspected(untried.suspect(now), look, now);
            case Quiet quiet -> suspected(quiet.suspect(now), look, now);
            case Suspected suspected -> suspected(suspected.again(), look, now);
            case Open open -> Decision.move(open);
            case Recovering recovering -> Decision.move(recovering.relapse());
        };
    }

    private static Decision suspected(Suspected suspected, Observation look, Instant now) {
        IncidentPolicy policy = look.concern().kind().policy();
        if (suspected.failures() < policy.failures() || !passed(suspected.since(), policy.openAfter(), now)) {
            return Decision.move(suspected);
        }
        Open open = suspected.open(look.concern(), look.problem());
        return new Decision(open, Optional.of(open.episode()));
    }

    private static boolean passed(Instant since, Duration span, Instant now) {
        return !now.isBefore(since.plus(span));
    }
}
