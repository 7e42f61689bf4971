package bot.k98.watchdog.domain.incident;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ops.Incident;
import bot.k98.contracts.ops.Incident.IncidentOpened;
import bot.k98.contracts.ops.Incident.IncidentResolved;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident, as it is kept.
 *
 * @param openedAt when it was first seen bad
 * @param resolvedAt empty while it is open
 */
public record Episode(String id, Concern concern, Instant openedAt, String problem, Optional<Instant> resolvedAt) {
    static Episode opened(Concern concern, Instant since, String problem) {
        String id = DeterministicId.of("incident", concern.kind().wire(), concern.subject(), since);
        return new Episode(id, concern, since, problem, Optional.empty());
    }

    Episode resolved(Instant at) {
        return new Episode(id, concern, openedAt, problem, Optional.of(at));
    }

    public boolean isOpen() {
        return resolvedAt.isEmpty();
    }

    /** As it goes to the topic. */
    public Incident message() {
        String kind = concern.kind().wire();
        return resolvedAt
                .<Incident>map(at -> new IncidentResolved(id, kind, concern.subject(), openedAt, problem, at))
                .orElseGet(() -> new IncidentOpened(id, kind, concern.subject(), openedAt, problem));
    }

    /** Empty for a kind that this build doesn't know. */
    public static Optional<Episode> of(Incident message) {
        return IncidentKind.of(message.kind()).map(kind -> {
            Concern concern = new Concern(kind, message.subject());
            return switch (message) {
                case IncidentOpened open ->
                    new Episode(open.id(), concern, open.openedAt(), open.problem(), Optional.empty());
                case IncidentResolved over ->
                    new Episode(over.id(), concern, over.openedAt(), over.problem(), Optional.of(over.resolvedAt()));
            };
        });
    }
}
