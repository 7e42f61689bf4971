package bot.k98.reminder.ical;

import bot.k98.contracts.reminder.Occurrence;
import bot.k98.contracts.reminder.Occurrence.Details;
import bot.k98.reminder.domain.calendar.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * Occurrences as one iCalendar file, UTF-8. An occurrence keeps its UID when it is moved or renamed, and its revision is the SEQUENCE, so
 * that a file that is opened later changes what an earlier one made; a cancelled one says so. Times are UTC; what lasts whole days has
 * days.
 */
public final class CalendarFileMapper {
    private static final String MAKER = "-//k98-bot//calendar//EN";

    /** A line has 75 octets at most (RFC 5545, 3.1). The library counts characters, and one has up to three. */
    private static final int LINE = 25;

    private CalendarFileMapper() {}

    /** @param madeAt when the file is asked for */
    public static byte[] file(Collection<Standing> events, Instant madeAt) {
        Calendar calendar = new Calendar().withProdId(MAKER).withDefaults().getFluentTarget();
        events.forEach(one -> calendar.withComponent(event(one, madeAt)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false, LINE).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static VEvent event(Standing standing, Instant madeAt) {
        Occurrence one = standing.occurrence();
        VEvent event = one.allDay()
                ? new VEvent(day(one.start()), dayAfter(one.end()), title(one))
                : new VEvent(one.start(), one.end(), title(one));
        event.replace(new DtStamp(madeAt));
        event.add(new Uid(one.id()));
        event.add(new Sequence(Math.toIntExact(one.revision())));
        event.add(standing.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Categories(new TextList(categories(one))));
        described(one.details()).ifPresent(text -> event.add(new Description(text)));
        one.details().link().flatMap(CalendarFileMapper::address).ifPresent(link -> event.add(new Url(link)));
        return event;
    }

    /** The link stands here too: not every calendar shows an event’s address. */
    private static Optional<String> described(Details details) {
        String text = Stream.of(Optional.of(details.description()), details.link())
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        return Optional.of(text).filter(all -> !all.isEmpty());
    }

    /** Empty for what browsers understand and RFC 3986 doesn’t. */
    private static Optional<URI> address(String link) {
        try {
            return Optional.of(new URI(link));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String title(Occurrence one) {
        return one.details()
                .variant()
                .filter(word -> !one.title().contains(word))
                .map(word -> one.title() + " [" + word + "]")
                .orElse(one.title());
    }

    private static List<String> categories(Occurrence one) {
        return Stream.concat(Stream.of(one.eventType()), one.details().tags().stream())
                .distinct()
                .toList();
    }

    private static LocalDate day(Instant start) {
        return start.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The first day that is no part of it any more. */
    private static LocalDate dayAfter(Instant end) {
        return day(end.plus(Duration.ofDays(1)).minusMillis(1));
    }
}
