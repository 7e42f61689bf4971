package bot.k98.reminder.domain.preference;

import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.Lead;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a member is told next, and by which of their choices. */
public sealed interface AlertForecast {
    /** The calendar isn't there. */
    record CalendarUnknown() implements AlertForecast {}

    /** @param passed whether something that is wanted is still to come, but all its leads have passed */
    record NoneAhead(boolean passed) implements AlertForecast {}

    /** @param rule the type that was chosen, or all, or fights */
    record Next(Occurrence occurrence, Lead lead, Instant at, String rule) implements AlertForecast {}

    /** Earlier alert first, then earlier event, then its identity, then the longer lead. */
    Comparator<Next> ORDER = Comparator.comparing(Next::at)
            .thenComparing(next -> next.occurrence().start())
            .thenComparing(next -> next.occurrence().id())
            .thenComparing(Next::lead);

    /** @param planned all that is planned; empty: nothing is known */
    static AlertForecast of(Preferences preferences, List<Occurrence> planned, EventKinds kinds, Instant now) {
        if (planned.isEmpty()) {
            return new CalendarUnknown();
        }
        List<Next> wanted = planned.stream()
                .filter(occurrence -> occurrence.start().isAfter(now))
                .flatMap(occurrence -> of(preferences, occurrence, kinds))
                .toList();
        return wanted.stream()
                .filter(next -> next.at().isAfter(now))
                .min(ORDER)
                .<AlertForecast>map(next -> next)
                .orElseGet(() -> new NoneAhead(!wanted.isEmpty()));
    }

    /** All leads of one occurrence that the member is told, the longest first. */
    static Stream<Next> of(Preferences preferences, Occurrence occurrence, EventKinds kinds) {
        boolean fight = kinds.isFight(occurrence);
        return Arrays.stream(Lead.values())
                .flatMap(lead -> preferences.rule(occurrence.eventType(), fight, lead).stream()
                        .map(rule -> new Next(occurrence, lead, lead.due(occurrence.start()), rule)));
    }
}
