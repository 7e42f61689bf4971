package bot.k98.reminder.topology;

import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.contracts.reminder.SourceReport.Tab;
import bot.k98.reminder.domain.calendar.Rejection;
import bot.k98.reminder.domain.calendar.RowProblem;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the calendar's stores. The wire name carries the version. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface StoredCalendar {
    /** Store {@code calendars}, key: guild. */
    @JsonTypeName("calendar@1")
    record CalendarV1(
            long sequence,
            Optional<Instant> askedAt,
            long taken,
            boolean failed,
            Optional<Instant> readAt,
            List<ReplyAddress> waiting,
            List<RowProblem> planProblems,
            String board,
            Optional<Instant> boardAt)
            implements StoredCalendar {}

    /** Store {@code calendar-tabs}, key: {@code guild|tab}. */
    @JsonTypeName("tab@1")
    record TabV1(
            Tab counts,
            Optional<Instant> goodAt,
            Optional<RowProblem> refusal,
            List<RowProblem> problems,
            Optional<Rejection> rejection)
            implements StoredCalendar {}

    /** Store {@code occurrences}, key: {@code guild|occurrence}. */
    @JsonTypeName("occurrence@1")
    record OccurrenceV1(Occurrence occurrence, Instant sourceStart, boolean cancelled) implements StoredCalendar {}

    /**
     * Store {@code announcements}, key: {@code guild|occurrence}: the one message in the reminder channel that is about it.
     *
     * @param requestId of the newest
     * @param messageId absent until its receipt comes
     */
    @JsonTypeName("announcement@1")
    record AnnouncementV1(String requestId, Optional<String> messageId) implements StoredCalendar {}
}
