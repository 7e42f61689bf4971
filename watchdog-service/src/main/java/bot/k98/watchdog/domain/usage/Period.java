package bot.k98.watchdog.domain.usage;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far back. */
public enum Period {
    DAY(1),
    WEEK(7),
    MONTH(30);

    private final Duration length;

    Period(int days) {
        this.length = Duration.ofDays(days);
    }

    public Duration length() {
        return length;
    }

    /** In lower case, as it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Period> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
