package bot.k98.watchdog.alert;

import bot.k98.watchdog.domain.incident.Concern;
import bot.k98.watchdog.domain.incident.Episode;
import bot.k98.watchdog.domain.incident.IncidentKind;
import java.time.Instant;
import java.util.Optional;

final class Episodes {
    static final Instant AT = Instant.parse("2026-11-25T20:00:00Z");

    private Episodes() {}

    static Episode open(IncidentKind kind, String subject, String problem) {
        return new Episode("id-" + subject, new Concern(kind, subject), AT, problem, Optional.empty());
    }

    static Episode over(IncidentKind kind, String subject) {
        return new Episode(
                "id-" + subject, new Concern(kind, subject), AT, "It was away.", Optional.of(AT.plusSeconds(90)));
    }
}
