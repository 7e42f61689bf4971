package bot.k98.reminder.ical;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.reminder.Occurrence;
import bot.k98.contracts.reminder.Occurrence.Details;
import bot.k98.contracts.reminder.Occurrence.Kind;
import bot.k98.contracts.reminder.Occurrence.Source;
import bot.k98.reminder.domain.calendar.Standing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;

class CalendarFileMapperTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant START = Instant.parse("2026-11-28T14:00:00Z");

    @Test
    void anEventHasItsTimesInUtcAndItsIdAndRevision() {
        // When
        List<String> lines = lines(planned(3, "Ark, round 2; finals", false, Details.NONE));

        // Then
        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR")
                .contains(
                        "VERSION:2.0",
                        "PRODID:-//k98-bot//calendar//EN",
                        "UID:" + id(),
                        "SEQUENCE:3",
                        "STATUS:CONFIRMED",
                        "DTSTAMP:20261126T100000Z",
                        "DTSTART:20261128T140000Z",
                        "DTEND:20261128T160000Z",
                        "SUMMARY:Ark\\, round 2\\; finals",
                        "CATEGORIES:ark")
                .endsWith("END:VEVENT", "END:VCALENDAR")
                .noneMatch(line -> line.startsWith("DESCRIPTION") || line.startsWith("URL"));
    }

    @Test
    void movedAndRenamedItIsTheSameEventWithALaterSequence() {
        // When
        List<String> before = lines(planned(1, "Ark", false, Details.NONE));
        List<String> after = lines(planned(2, "Grand ark", false, Details.NONE));

        // Then
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
    }

    @Test
    void aCancelledOneSaysSo() {
        Standing off = new Standing(occurrence(2, "Ark", false, Details.NONE), START, true);

        assertThat(lines(List.of(off)))
                .contains("STATUS:CANCELLED", "SEQUENCE:2")
                .doesNotContain("STATUS:CONFIRMED");
    }

    @Test
    void whatLastsWholeDaysHasDaysAndEndsBeforeTheNextOne() {
        assertThat(lines(planned(1, "Ark", true, Details.NONE)))
                .contains("DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:20261129");
    }

    @Test
    void descriptionLinkVariantAndTagsAreThere() {
        // Given
        Details details = details("Bring food.\nAnd friends.", "https://example.org/ark?a=1");

        // Then
        assertThat(lines(planned(1, "Ark", false, details)))
                .contains(
                        "SUMMARY:Ark [K98A]",
                        "DESCRIPTION:Bring food.\\nAnd friends.\\nhttps://example.org/ark?a=1",
                        "URL:https://example.org/ark?a=1",
                        "CATEGORIES:ark,alliance,pve");
    }

    @Test
    void aLinkThatOnlyBrowsersUnderstandStandsInTheDescriptionAlone() {
        List<String> lines = lines(planned(1, "Ark", false, details("", "https://example.org/{ark}|x")));

        assertThat(lines).contains("DESCRIPTION:https://example.org/{ark}|x").noneMatch(line -> line.startsWith("URL"));
    }

    @Test
    void noLineHasMoreThan75OctetsWhateverTheScript() {
        // Given
        String title = "Война за руины 🏺🏺🏺 и ещё очень много слов, которые никто не прочтёт "
                .repeat(3)
                .strip();

        // When
        byte[] file = CalendarFileMapper.file(planned(1, title, false, Details.NONE), NOW);
        String text = new String(file, StandardCharsets.UTF_8);

        // Then
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(value(unfolded(text), "SUMMARY")).isEqualTo(title.replace(",", "\\,"));
    }

    @Test
    void anotherProgramReadsWhatWasWritten() throws Exception {
        // When
        byte[] file =
                CalendarFileMapper.file(planned(4, "Ark", true, details("Bring food", "https://example.org")), NOW);
        var read = new CalendarBuilder().build(new ByteArrayInputStream(file));

        // Then
        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(read.getComponents()).hasSize(1);
    }

    private static List<Standing> planned(long revision, String title, boolean allDay, Details details) {
        return List.of(new Standing(occurrence(revision, title, allDay, details), START, false));
    }

    private static Occurrence occurrence(long revision, String title, boolean allDay, Details details) {
        Source source = new Source(Kind.ONEOFF, "ark-1");
        Instant start = allDay ? Instant.parse("2026-11-28T00:00:00Z") : START;
        Duration length = allDay ? Duration.ofDays(1) : Duration.ofHours(2);
        return new Occurrence(
                id(), revision, "1", source, START, "ark", title, start, start.plus(length), allDay, details);
    }

    private static String id() {
        return Occurrence.idOf("1", new Source(Kind.ONEOFF, "ark-1"), START);
    }

    private static Details details(String description, String link) {
        return new Details(
                Optional.of("K98A"),
                Optional.empty(),
                description,
                Optional.of(link),
                Optional.empty(),
                Optional.empty(),
                List.of("alliance", "pve"),
                Optional.empty());
    }

    private static List<String> lines(List<Standing> events) {
        return unfolded(new String(CalendarFileMapper.file(events, NOW), StandardCharsets.UTF_8));
    }

    private static List<String> unfolded(String text) {
        return text.replace("\r\n ", "").lines().toList();
    }

    private static String value(List<String> lines, String property) {
        return lines.stream()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
