package bot.k98.reminder.topology;

import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.preference.EventKinds;
import java.util.List;
import java.util.Locale;

/** The four types of the old date tabs. */
enum SeasonKinds implements EventKinds {
    DEFAULT;

    @Override
    public List<String> types() {
        return List.of("ruins", "altars", "major", "chronicle");
    }

    @Override
    public String label(String type) {
        return type;
    }

    @Override
    public String emoji(Occurrence occurrence) {
        return occurrence.details().emoji().orElse("📅");
    }

    @Override
    public boolean isFight(Occurrence occurrence) {
        boolean named = occurrence.title().toUpperCase(Locale.ROOT).contains("FIGHT");
        return switch (occurrence.eventType()) {
            case "altars" -> true;
            case "major" -> named;
            default -> false;
        };
    }
}
