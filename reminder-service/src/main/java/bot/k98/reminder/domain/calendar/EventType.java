package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of event, as this installation's settings describe it.
 *
 * @param name lower case, as occurrences carry it
 * @param label as members read it
 * @param emoji shown before the title when the row has none of its own
 * @param title of an occurrence whose row gives none
 * @param length of an occurrence whose row gives only its start
 * @param fight when it counts as a fight
 * @param announced whether its leads are told in the reminder channel, and it belongs to the kingdom’s war
 */
public record EventType(
        String name, String label, String emoji, String title, Duration length, FightRule fight, boolean announced) {
    private static final String FIGHT = "FIGHT";
    private static final String CALENDAR = "📅";
    private static final Duration DAY = Duration.ofDays(1);

    /** When an occurrence is a fight. */
    public enum FightRule {
        NEVER,
        ALWAYS,
        /** When its title or description has the word FIGHT in it, in whatever case. */
        IF_NAMED
    }

    /** A type that nobody described. */
    static EventType undescribed(String name) {
        return new EventType(name, name, CALENDAR, name, DAY, FightRule.NEVER, false);
    }

    public boolean isFight(Occurrence occurrence) {
        return switch (fight) {
            case NEVER -> false;
            case ALWAYS -> true;
            case IF_NAMED ->
                (occurrence.title() + "\n" + occurrence.details().description())
                        .toUpperCase(Locale.ROOT)
                        .contains(FIGHT);
        };
    }

    /** The row's own emoji, or this type's. */
    public String emoji(Occurrence occurrence) {
        Optional<String> own = occurrence.details().emoji();
        return own.orElse(emoji);
    }
}
