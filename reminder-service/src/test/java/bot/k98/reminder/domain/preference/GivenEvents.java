package bot.k98.reminder.domain.preference;

import bot.k98.contracts.reminder.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Events that tests begin with. */
public final class GivenEvents {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    public static final String GUILD = "1";

    /** The four date tabs; altars are fights, major events when they are called so. */
    public static final EventKinds KINDS = new EventKinds() {
        @Override
        public List<String> types() {
            return List.of("ruins", "altars", "major", "chronicle", "ark");
        }

        @Override
        public String label(String type) {
            return type;
        }

        @Override
        public String emoji(Occurrence occurrence) {
            return "📅";
        }

        @Override
        public boolean isFight(Occurrence occurrence) {
            return occurrence.eventType().equals("altars")
                    || occurrence.title().toUpperCase(Locale.ROOT).contains("FIGHT");
        }

        @Override
        public boolean hasFights(String type) {
            return type.equals("altars") || type.equals("major");
        }
    };

    private GivenEvents() {}

    public static Occurrence event(String type, String title, Duration in) {
        return event(type, title, NOW.plus(in), 1);
    }

    public static Occurrence event(String type, String title, Instant start, long revision) {
        Occurrence.Source source = new Occurrence.Source(Occurrence.Kind.TIMELINE, type + ":" + title);
        return new Occurrence(
                Occurrence.idOf(GUILD, source, NOW),
                revision,
                GUILD,
                source,
                NOW,
                type,
                title,
                start,
                start.plus(Duration.ofHours(1)),
                false,
                Occurrence.Details.NONE);
    }
}
