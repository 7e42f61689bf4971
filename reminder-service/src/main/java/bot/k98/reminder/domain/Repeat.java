package bot.k98.reminder.domain;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a reminder comes again: a rule on the wall clock of a zone, so that what comes at nine comes at nine when clocks change too.
 *
 * @param rule of RFC 5545, without an end: {@code FREQ=DAILY;INTERVAL=2}
 * @param first the wall clock's time from which it counts, whole seconds
 */
public record Repeat(String rule, ZoneId zone, LocalDateTime first) {
    public Repeat {
        Stream.of(rule, zone, first).forEach(Objects::requireNonNull);
    }

    Repeat from(LocalDateTime otherFirst) {
        return new Repeat(rule, zone, otherFirst);
    }
}
