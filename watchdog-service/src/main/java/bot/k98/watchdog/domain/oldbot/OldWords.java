package bot.k98.watchdog.domain.oldbot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The old bot's words for members, kinds of events and leads, and what they are here. */
final class OldWords {
    static final String START = "start";
    static final int LONGEST_TYPE = 64;

    private static final Pattern USER = Pattern.compile("\\d{15,20}");
    private static final Set<String> SUBSCRIBED = Set.of("ruins", "altars", "major", "fights");
    private static final List<String> WAR = List.of("ruins", "altars", "major");
    private static final List<String> LEADS = List.of("7d", "3d", "24h", "12h", "4h", "1h", START);
    private static final List<String> CALENDAR_LEADS = List.of("7d", "3d", "24h", "1h", START);

    /** Older words still, which its own migration knew. */
    private static final Map<String, String> TYPE_ALIASES = Map.of(
            "ruin",
            "ruins",
            "next ruins",
            "ruins",
            "altar",
            "altars",
            "next altar fight",
            "altars",
            "fight",
            "fights",
            "timeline",
            "major");

    private static final Map<String, String> LEAD_ALIASES = Map.of(
            "now",
            START,
            "at_start",
            START,
            "0",
            START,
            "0m",
            START,
            "t0",
            START,
            "24hrs",
            "24h",
            "12hrs",
            "12h",
            "4hrs",
            "4h",
            "60m",
            "1h",
            "1hr",
            "1h");

    private static final Map<Long, String> BY_SECONDS = Map.of(
            Duration.ofHours(24).toSeconds(),
            "24h",
            Duration.ofHours(12).toSeconds(),
            "12h",
            Duration.ofHours(4).toSeconds(),
            "4h",
            Duration.ofHours(1).toSeconds(),
            "1h",
            0L,
            START);

    private OldWords() {}

    static boolean isUser(String text) {
        return USER.matcher(text).matches();
    }

    /**
     * What one word of a subscription stands for. Its {@code all} were the war's three kinds; here it would be more.
     *
     * @return empty for an unknown word
     */
    static List<String> subscribed(String word) {
        String type = type(word);
        if (type.equals("all")) {
            return WAR;
        }
        return SUBSCRIBED.contains(type) ? List.of(type) : List.of();
    }

    static String type(String word) {
        String type = word.strip().toLowerCase(Locale.ROOT);
        return TYPE_ALIASES.getOrDefault(type, type);
    }

    /** Empty for an unknown word; {@code all} are all that the calendar had. */
    static List<String> leads(String word) {
        String lead = word.strip().toLowerCase(Locale.ROOT);
        if (lead.equals("all")) {
            return CALENDAR_LEADS;
        }
        String known = LEAD_ALIASES.getOrDefault(lead, lead);
        return LEADS.contains(known) ? List.of(known) : List.of();
    }

    /** @param seconds before the start */
    static Optional<String> lead(long seconds) {
        return Optional.ofNullable(BY_SECONDS.get(seconds));
    }
}
