package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a member looks for.
 *
 * @param days from now
 * @param type absent: all
 * @param importance absent: all
 * @param text stands in the title, the description, the variant or a tag
 * @param page from 1
 */
public record CalendarQuery(
        int days, Optional<String> type, Optional<String> importance, Optional<String> text, int page) {
    public static final int PAGE = 8;
    public static final List<Integer> DAYS = List.of(1, 3, 7, 30, 90, 180, 365);
    public static final int USUAL_DAYS = 7;

    /** In whose order members read: by start, then by title. */
    private static final Comparator<Occurrence> ORDER = Comparator.comparing(Occurrence::start)
            .thenComparing(Occurrence::title)
            .thenComparing(Occurrence::id);

    /**
     * @param page from 1; a page past the end is the last one
     * @param pages at least 1
     * @param total of all pages
     */
    public record Found(List<Occurrence> shown, int page, int pages, int total) {}

    public Found find(Collection<Standing> calendar, Instant now) {
        List<Occurrence> all =
                upcoming(calendar, now).filter(one -> isMeant(one, now)).toList();
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, pages);
        List<Occurrence> some =
                all.stream().skip((long) (shown - 1) * PAGE).limit(PAGE).toList();
        return new Found(some, shown, pages, all.size());
    }

    /** All of it, whatever the page, and what was called off too: whoever has that in a calendar of their own is to lose it there. */
    public List<Standing> all(Collection<Standing> calendar, Instant now) {
        return calendar.stream()
                .filter(one -> !one.occurrence().start().isBefore(now))
                .filter(one -> isMeant(one.occurrence(), now))
                .sorted(Comparator.comparing(Standing::occurrence, ORDER))
                .toList();
    }

    private boolean isMeant(Occurrence one, Instant now) {
        return !one.start().isAfter(now.plus(Duration.ofDays(days))) && matches(one);
    }

    public CalendarQuery onPage(int other) {
        return new CalendarQuery(days, type, importance, text, other);
    }

    public CalendarQuery ofType(String name) {
        return new CalendarQuery(days, Optional.of(name), importance, text, page);
    }

    /** What begins from now on, in the order of time. */
    public static Stream<Occurrence> upcoming(Collection<Standing> calendar, Instant now) {
        return calendar.stream()
                .filter(one -> !one.cancelled())
                .map(Standing::occurrence)
                .filter(one -> !one.start().isBefore(now))
                .sorted(ORDER);
    }

    private boolean matches(Occurrence one) {
        return type.map(one.eventType()::equals).orElse(true)
                && importance
                        .map(wanted -> wanted.equals(one.details().importance().orElse("")))
                        .orElse(true)
                && text.map(words -> contains(one, words.toLowerCase(Locale.ROOT)))
                        .orElse(true);
    }

    private static boolean contains(Occurrence one, String words) {
        return Stream.concat(
                        Stream.of(
                                one.title(),
                                one.details().description(),
                                one.details().variant().orElse("")),
                        one.details().tags().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }
}
