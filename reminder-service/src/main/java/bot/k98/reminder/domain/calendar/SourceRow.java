package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.Occurrence.Details;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A row that could be read. */
sealed interface SourceRow {
    /** A date of a date tab. The kind of event is the tab's. */
    record DateRow(String eventType, Instant start, Optional<String> title, String description) implements SourceRow {}

    /**
     * Something that comes again.
     *
     * @param first on the clocks of the zone; perhaps one that they leave out
     * @param zone whose clocks it follows
     * @param rrule of RFC 5545
     * @param until no occurrence starts later
     * @param most how many there are, the first one included
     */
    record RuleRow(
            String id,
            What what,
            LocalDateTime first,
            ZoneId zone,
            String rrule,
            int durationDays,
            Optional<Instant> until,
            Optional<Integer> most)
            implements SourceRow {}

    /** Something that happens once. */
    record OneOffRow(String id, What what, Instant start, Instant end) implements SourceRow {}

    /**
     * Changes or cancels what other rows make.
     *
     * @param at which occurrence; absent: each of them
     */
    record OverrideRow(
            int row, String id, TargetKind kind, String target, Optional<Instant> at, Action action, Patch patch)
            implements SourceRow {}

    /** What an override is about. */
    enum TargetKind {
        RULE,
        ONEOFF,
        /** One occurrence, by its id, or by its row's id and its start. */
        INSTANCE
    }

    /** What an override does. */
    enum Action {
        CANCEL,
        MODIFY
    }

    /** What it is. */
    record What(String type, String title, boolean allDay, Details details) {}

    /** What is different; absent values stay as they are. */
    record Patch(
            Optional<Instant> start,
            Optional<Instant> end,
            Optional<String> title,
            Optional<String> description,
            Optional<String> variant,
            Optional<String> importance,
            Optional<String> emoji,
            Optional<String> link,
            Optional<String> signupLink,
            Optional<String> channelId,
            List<String> tags) {}
}
