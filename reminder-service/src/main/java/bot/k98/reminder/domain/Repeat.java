package bot.k98.reminder.domain;

import java.time.Instant;
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

    /**
     * The time on its clocks by which it means a moment: at its own time of day, on that day, or on the one before when clocks leave it
     * out over midnight.
     */
    LocalDateTime named(Instant at) {
        LocalDateTime sameDay = LocalDateTime.ofInstant(at, zone).toLocalDate().atTime(first.toLocalTime());
        return Stream.of(sameDay, sameDay.minusDays(1))
                .filter(time -> time.atZone(zone).toInstant().equals(at))
                .findFirst()
                .orElse(sameDay);
    }

    Repeat from(LocalDateTime otherFirst) {
        return new Repeat(rule, zone, otherFirst);
    }
}
