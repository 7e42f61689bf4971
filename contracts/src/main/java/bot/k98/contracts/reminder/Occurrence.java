package bot.k98.contracts.reminder;

import bot.k98.contracts.DeterministicId;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that happens at one time.
 *
 * @param id stays the same when it is moved, renamed or described otherwise; made by {@link #idOf}
 * @param revision 1 at first, one more with each change of anything below it
 * @param guildId whose calendar it stands in
 * @param source where it comes from
 * @param originalStart when it began as it was first read; with the source it makes the id
 * @param eventType lower case, for example {@code ruins} or {@code ark}: settings and members' choices name it
 * @param start when it begins
 * @param end after the start
 * @param allDay whether only its days matter, not its hours
 */
public record Occurrence(
        String id,
        long revision,
        String guildId,
        Source source,
        Instant originalStart,
        String eventType,
        String title,
        Instant start,
        Instant end,
        boolean allDay,
        Details details) {
    public Occurrence {
        Stream.of(id, guildId, source, originalStart, eventType, title, start, end, details)
                .forEach(Objects::requireNonNull);
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException(id + " must end after it starts");
        }
    }

    /** 22 characters, the same for the same source and first start in every process and at any time. */
    public static String idOf(String guildId, Source source, Instant originalStart) {
        return DeterministicId.of(
                "occurrence", guildId, source.kind().wire(), source.id(), originalStart.toEpochMilli());
    }

    /**
     * Names one lead of this occurrence at its present time: a change of words keeps it, a move makes it a new one.
     *
     * @param lead the lead's own key, for example {@code 24h}
     */
    public String leadId(String lead) {
        return leadId(id, start, lead);
    }

    /** The same for the time that it had before. */
    public static String leadId(String occurrence, Instant start, String lead) {
        return DeterministicId.of("lead", occurrence, start.toEpochMilli(), lead);
    }

    /** @param id the row's own id; for a date tab, which has none, its type and name */
    public record Source(Kind kind, String id) {
        public Source {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(id);
        }
    }

    /** Kinds of rows. */
    public enum Kind {
        /** A date in one of the four date tabs. */
        TIMELINE,
        /** A recurring rule. */
        RULE,
        /** A row that happens once. */
        ONEOFF;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is said of it.
     *
     * @param variant a word that tells occurrences of one type apart, for example an alliance
     * @param importance free text, for example {@code major}
     * @param description may be empty
     * @param link a web address to read more
     * @param signupLink a web address to sign up
     * @param channelId the channel that it is about
     * @param tags in the order of the sheet, no tag twice
     * @param emoji as the row gives it; absent: its type's
     */
    public record Details(
            Optional<String> variant,
            Optional<String> importance,
            String description,
            Optional<String> link,
            Optional<String> signupLink,
            Optional<String> channelId,
            List<String> tags,
            Optional<String> emoji) {
        public static final Details NONE = new Details(
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());

        public Details {
            Stream.of(variant, importance, link, signupLink, channelId, emoji).forEach(Objects::requireNonNull);
            description = description == null ? "" : description;
            tags = tags == null ? List.of() : List.copyOf(tags);
        }
    }
}
