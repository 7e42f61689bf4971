package bot.k98.reminder.recurrence;

import bot.k98.reminder.domain.Recurrence;
import bot.k98.reminder.domain.Repeat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Counts dates and times without a zone, and gives each to the zone then. A time that a change of clocks leaves out comes as much
 * later as the clocks jump; one that happens twice comes the first time.
 */
public final class WallClockRecurrence implements Recurrence {
    /** No change of clocks, and no move of the date line, is longer. */
    private static final int LONGEST_CHANGE_DAYS = 2;

    /** @throws IllegalArgumentException when the rule is not one of RFC 5545, or ends before there is a next time */
    @Override
    public Instant next(Repeat repeat, Instant after) {
        RecurrenceRuleIterator times = rule(repeat).iterator(floating(repeat.first()));
        times.fastForward(floating(LocalDateTime.ofInstant(after, repeat.zone()).minusDays(LONGEST_CHANGE_DAYS)));
        return Stream.generate(() -> times)
                .takeWhile(RecurrenceRuleIterator::hasNext)
                .map(more -> at(more.nextDateTime(), repeat.zone()))
                .filter(time -> time.isAfter(after))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing follows in " + repeat.rule()));
    }

    private static RecurrenceRule rule(Repeat repeat) {
        try {
            return new RecurrenceRule(repeat.rule(), RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException notARule) {
            throw new IllegalArgumentException("not a rule of RFC 5545: " + repeat.rule(), notARule);
        }
    }

    /** lib-recur counts months from 0. */
    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static Instant at(DateTime time, ZoneId zone) {
        return LocalDateTime.of(
                        time.getYear(),
                        time.getMonth() + 1,
                        time.getDayOfMonth(),
                        time.getHours(),
                        time.getMinutes(),
                        time.getSeconds())
                .atZone(zone)
                .toInstant();
    }
}
