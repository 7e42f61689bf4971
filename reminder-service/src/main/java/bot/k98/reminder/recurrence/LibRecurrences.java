package bot.k98.reminder.recurrence;

import bot.k98.reminder.domain.calendar.Recurrences;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** Rules run on wall clocks: the library sees times without a zone, and the zone's own rules make moments of them. */
public final class LibRecurrences implements Recurrences {
    private static final Set<Freq> USABLE = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final Pattern UNTIL = Pattern.compile("(?i)UNTIL=(\\d{8}T\\d{6})Z");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    @Override
    public boolean isUsable(String rrule) {
        try {
            return USABLE.contains(new RecurrenceRule(onWallClock(rrule, ZoneOffset.UTC)).getFreq());
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public Stream<ZonedDateTime> starts(LocalDateTime first, ZoneId zone, String rrule) {
        Stream<LocalDateTime> later = iterator(first, onWallClock(rrule, zone))
                .map(iterator -> Stream.generate(() -> next(iterator)))
                .orElseGet(Stream::empty)
                .takeWhile(start -> !start.equals(LocalDateTime.MAX))
                .filter(start -> start.isAfter(first));
        return Stream.concat(Stream.of(first), later).map(start -> start.atZone(zone));
    }

    /** The library looks for the next one right away, and gives up on a rule that fits no date. */
    private static Optional<RecurrenceRuleIterator> iterator(LocalDateTime begin, String rrule) {
        try {
            return Optional.of(new RecurrenceRule(rrule)
                    .iterator(new DateTime(
                            begin.getYear(),
                            begin.getMonthValue() - 1,
                            begin.getDayOfMonth(),
                            begin.getHour(),
                            begin.getMinute(),
                            begin.getSecond())));
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** When the library gives up, that is the end of it. */
    private static LocalDateTime next(RecurrenceRuleIterator iterator) {
        try {
            if (!iterator.hasNext()) {
                return LocalDateTime.MAX;
            }
            DateTime time = iterator.nextDateTime();
            return LocalDateTime.of(
                    time.getYear(),
                    time.getMonth() + 1,
                    time.getDayOfMonth(),
                    time.getHours(),
                    time.getMinutes(),
                    time.getSeconds());
        } catch (IllegalArgumentException noneLeft) {
            return LocalDateTime.MAX;
        }
    }

    /** An end that is given in UTC, as the zone's clocks show it. */
    private static String onWallClock(String rrule, ZoneId zone) {
        Matcher until = UNTIL.matcher(rrule);
        return until.replaceFirst(match -> "UNTIL="
                + LocalDateTime.parse(match.group(1), COMPACT)
                        .atZone(ZoneOffset.UTC)
                        .withZoneSameInstant(zone)
                        .format(COMPACT));
    }
}
