package bot.k98.watchdog.domain.logs;

import java.util.Arrays;
import java.util.Optional;

/** How serious an entry is; the more serious ones come later. */
public enum LogLevel {
    INFO,
    WARN,
    ERROR;

    /** As it stands in a file or is asked for; what is less than INFO counts as INFO, FATAL as ERROR. Empty for another word. */
    public static Optional<LogLevel> of(String word) {
        return switch (word) {
            case "TRACE", "DEBUG" -> Optional.of(INFO);
            case "WARNING" -> Optional.of(WARN);
            case "FATAL", "SEVERE" -> Optional.of(ERROR);
            default ->
                Arrays.stream(values())
                        .filter(level -> level.name().equals(word))
                        .findFirst();
        };
    }
}
