package bot.k98.queue.domain.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How the time of an upload becomes the period of its rows. In UTC. */
public enum PeriodRule {
    /** The day, {@code 2026-11-23}. */
    DAY,
    /** The week from Monday 00:00, {@code 2026-W48}. */
    WEEK,
    /** There is one period for ever: {@code all}. */
    NONE;

    public String of(Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return switch (this) {
            case DAY -> day.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case NONE -> "all";
        };
    }
}
