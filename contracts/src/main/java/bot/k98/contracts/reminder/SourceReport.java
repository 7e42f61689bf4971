package bot.k98.contracts.reminder;

import bot.k98.contracts.discord.ReplyAddress;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What came of reading the calendar's sources. Topic {@code reminder.sources}, key: guild. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface SourceReport {
    /** This installation keeps a calendar for that guild: its task reads the sources from now on. Said at each start. */
    @JsonTypeName("CalendarKept")
    record CalendarKept(String guildId, Instant at) implements SourceReport {}

    /**
     * All sources, read once.
     *
     * @param sequence of the request to read them: an older one than was taken before is refused
     * @param readAt when reading ended
     * @param tabs each tab that is set up, also those that could not be read
     */
    @JsonTypeName("SourcesRead")
    record SourcesRead(String guildId, long sequence, Instant readAt, List<Tab> tabs) implements SourceReport {
        public SourcesRead {
            Objects.requireNonNull(guildId);
            Objects.requireNonNull(readAt);
            tabs = List.copyOf(tabs);
        }
    }

    /**
     * Some tabs, read once because an officer asked for them.
     *
     * @param officer gets the answer
     * @param preview whether it is only said what would change
     * @param readAt when reading ended
     * @param tabs those of the asked ones that are set up, also if they could not be read
     */
    @JsonTypeName("TabsRead")
    record TabsRead(String guildId, ReplyAddress officer, boolean preview, Instant readAt, List<Tab> tabs)
            implements SourceReport {
        public TabsRead {
            Objects.requireNonNull(guildId);
            Objects.requireNonNull(officer);
            Objects.requireNonNull(readAt);
            tabs = List.copyOf(tabs);
        }
    }

    /**
     * One tab, or one CSV file in its place.
     *
     * @param name as in the spreadsheet, for example {@code recurring_rules}
     * @param from what it was read from, in an operator's words: never an address with a secret in it
     * @param failure why it could not be read; empty when it was
     * @param rows as they are shown, the headings first; a row ends with its last filled cell
     */
    record Tab(String name, String from, String failure, List<List<String>> rows) {
        public Tab {
            Objects.requireNonNull(name);
            from = from == null ? "" : from;
            failure = failure == null ? "" : failure;
            rows = rows == null ? List.of() : rows.stream().map(List::copyOf).toList();
        }

        public static Tab read(String name, String from, List<List<String>> rows) {
            return new Tab(name, from, "", rows);
        }

        public static Tab failed(String name, String from, String failure) {
            return new Tab(name, from, failure, List.of());
        }

        public boolean wasRead() {
            return failure.isEmpty();
        }
    }
}
