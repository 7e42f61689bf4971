package bot.k98.reminder.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How long before an occurrence something is said of it. Longest first. */
public enum Lead {
    DAYS_7("7d", Duration.ofDays(7)),
    DAYS_3("3d", Duration.ofDays(3)),
    HOURS_24("24h", Duration.ofHours(24)),
    HOURS_12("12h", Duration.ofHours(12)),
    HOURS_4("4h", Duration.ofHours(4)),
    HOURS_1("1h", Duration.ofHours(1)),
    START("start", Duration.ZERO);

    /** How late something may still be said: afterwards it is missed. The old calendar's figure. */
    public static final Duration GRACE = Duration.ofMinutes(15);

    private final String key;
    private final Duration before;

    Lead(String key, Duration before) {
        this.key = key;
        this.before = before;
    }

    /** As it stands in ids, settings and stores. */
    public String key() {
        return key;
    }

    public Duration before() {
        return before;
    }

    public Instant due(Instant start) {
        return start.minus(before);
    }

    /** By its key; {@code now} and {@code at_start} are old words for the start. */
    public static Optional<Lead> find(String key) {
        String name = key.equals("now") || key.equals("at_start") ? START.key : key;
        return Arrays.stream(values()).filter(lead -> lead.key.equals(name)).findFirst();
    }
}
