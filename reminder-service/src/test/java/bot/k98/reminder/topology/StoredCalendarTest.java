package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.Rejection;
import bot.k98.reminder.domain.calendar.RowProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden samples of the calendar's stored values. A sample is never changed or removed. */
class StoredCalendarTest {
    private static final Codec<StoredCalendar> ROWS = Codec.of(StoredCalendar.class);
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final RowProblem PROBLEM =
            new RowProblem("overrides", 3, "action", RowProblem.Fault.NO_ACTION, "cancle");
    private static final String PROBLEM_JSON =
            "{\"tab\":\"overrides\",\"row\":3,\"column\":\"action\",\"fault\":\"NO_ACTION\",\"found\":\"cancle\"}";

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        "{\"type\":\"calendar@1\",\"sequence\":3,\"askedAt\":\"2026-11-23T12:00:00Z\",\"taken\":2,"
                                + "\"failed\":true,\"readAt\":\"2026-11-23T12:00:00Z\",\"waiting\":[],\"planProblems\":["
                                + PROBLEM_JSON + "],\"board\":\"h\",\"boardAt\":\"2026-11-23T12:00:00Z\"}",
                        new StoredCalendar.CalendarV1(
                                3,
                                Optional.of(AT),
                                2,
                                true,
                                Optional.of(AT),
                                List.of(),
                                List.of(PROBLEM),
                                "h",
                                Optional.of(AT))),
                Arguments.of(
                        "{\"type\":\"tab@1\",\"counts\":{\"name\":\"overrides\",\"from\":\"file\",\"failure\":\"\","
                                + "\"rows\":[[\"active\"],[\"1\"]]},\"goodAt\":\"2026-11-23T12:00:00Z\",\"problems\":["
                                + PROBLEM_JSON + "]}",
                        new StoredCalendar.TabV1(
                                Tab.read("overrides", "file", List.of(List.of("active"), List.of("1"))),
                                Optional.of(AT),
                                Optional.empty(),
                                List.of(PROBLEM),
                                Optional.empty())),
                Arguments.of(
                        "{\"type\":\"tab@1\",\"counts\":{\"name\":\"overrides\",\"from\":\"file\",\"failure\":\"\","
                                + "\"rows\":[[\"active\"],[\"1\"]]},\"goodAt\":\"2026-11-23T12:00:00Z\","
                                + "\"refusal\":{\"tab\":\"overrides\",\"row\":0,\"column\":\"\",\"fault\":\"EMPTY\",\"found\":\"\"},"
                                + "\"problems\":[],\"rejection\":{\"by\":\"103\",\"at\":\"2026-11-23T12:00:00Z\"}}",
                        new StoredCalendar.TabV1(
                                Tab.read("overrides", "file", List.of(List.of("active"), List.of("1"))),
                                Optional.of(AT),
                                Optional.of(new RowProblem("overrides", 0, "", RowProblem.Fault.EMPTY, "")),
                                List.of(),
                                Optional.of(new Rejection("103", AT)))),
                Arguments.of(
                        "{\"type\":\"occurrence@1\",\"occurrence\":{\"id\":\"o1\",\"revision\":2,\"guildId\":\"1\","
                                + "\"source\":{\"kind\":\"oneoff\",\"id\":\"g\"},\"originalStart\":\"2026-11-23T12:00:00Z\","
                                + "\"eventType\":\"party\",\"title\":\"Gala\",\"start\":\"2026-11-23T12:00:00Z\","
                                + "\"end\":\"2026-11-23T13:00:00Z\",\"allDay\":false,\"details\":{\"description\":\"\","
                                + "\"tags\":[]}},\"sourceStart\":\"2026-11-23T12:00:00Z\",\"cancelled\":true}",
                        new StoredCalendar.OccurrenceV1(
                                new Occurrence(
                                        "o1",
                                        2,
                                        "1",
                                        new Occurrence.Source(Occurrence.Kind.ONEOFF, "g"),
                                        AT,
                                        "party",
                                        "Gala",
                                        AT,
                                        AT.plusSeconds(3600),
                                        false,
                                        Occurrence.Details.NONE),
                                AT,
                                true)),
                Arguments.of(
                        "{\"type\":\"announcement@1\",\"requestId\":\"r\",\"messageId\":\"m\"}",
                        new StoredCalendar.AnnouncementV1("r", Optional.of("m"))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aStoredRowIsReadAndWrittenLikeThis(String json, StoredCalendar row) {
        assertThat(ROWS.decode(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoded.Known<>(row));
        assertThat(new String(ROWS.encode(row), StandardCharsets.UTF_8)).isEqualTo(json);
    }
}
