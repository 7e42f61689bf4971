package bot.k98.contracts.reminder;

import bot.k98.contracts.DeterministicId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a member brings along from the bot that this one follows. Topic {@code reminder.imports}, key: user. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface MemberImport {
    /** So much of a title that bot kept in its names of events, in code points. */
    int LONGEST_TITLE = 64;

    String guildId();

    String userId();

    /**
     * What the member chose there. Counts only for a member who has chosen nothing here.
     *
     * @param name as the member was called there; may be empty
     * @param enabled whether anything was sent
     * @param leads keys of leads by event type
     */
    @JsonTypeName("ChoicesBrought")
    record ChoicesBrought(String guildId, String userId, String name, boolean enabled, Map<String, List<String>> leads)
            implements MemberImport {
        public ChoicesBrought {
            Stream.of(guildId, userId, name).forEach(Objects::requireNonNull);
            leads = leads == null ? Map.of() : Map.copyOf(leads);
        }
    }

    /** What the member was told there already, and must not be told here again. */
    @JsonTypeName("LeadsTold")
    record LeadsTold(String guildId, String userId, List<Told> leads) implements MemberImport {
        public LeadsTold {
            Objects.requireNonNull(guildId);
            Objects.requireNonNull(userId);
            leads = leads == null ? List.of() : List.copyOf(leads);
        }
    }

    /**
     * One lead.
     *
     * @param mark of {@link #mark}
     * @param until when it can be forgotten
     */
    record Told(String mark, Instant until) {
        public Told {
            Objects.requireNonNull(mark);
            Objects.requireNonNull(until);
        }
    }

    /** The mark of an occurrence's lead. */
    static String mark(Occurrence occurrence, String lead) {
        return mark(occurrence.guildId(), occurrence.eventType(), occurrence.title(), occurrence.start(), lead);
    }

    /**
     * Names a lead of an event by what both bots know of it: its kind, its title and its start. Sources and ids differ.
     *
     * @param title in whatever case; blanks may be underscores
     * @param lead the lead's key, for example {@code 24h}
     */
    static String mark(String guildId, String eventType, String title, Instant start, String lead) {
        String name = title.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return DeterministicId.of(
                "told-before",
                guildId,
                eventType.toLowerCase(Locale.ROOT),
                beginning(name),
                start.toEpochMilli(),
                lead);
    }

    /** Cut as that bot cut it: it counted an emoji as one. */
    private static String beginning(String name) {
        int characters = Math.min(name.codePointCount(0, name.length()), LONGEST_TITLE);
        return name.substring(0, name.offsetByCodePoints(0, characters));
    }
}
