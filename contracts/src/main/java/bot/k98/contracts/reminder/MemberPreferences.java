package bot.k98.contracts.reminder;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a member wants to be told of the calendar. Topic {@code reminder.preferences}, compacted, key: {@code guild|user}. For displays: the
 * tasks decide on their own stores. A key without a value: the member has none any more.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface MemberPreferences {
    /**
     * The whole of it.
     *
     * @param name as the member was called when they last changed it
     * @param enabled whether anything is sent
     * @param leads keys of leads by event type; {@code all} and {@code fights} stand for several types
     * @param pausedSince since when Discord refuses direct messages to the member
     */
    @JsonTypeName("PreferencesSet")
    record PreferencesSet(
            String guildId,
            String userId,
            String name,
            boolean enabled,
            Map<String, List<String>> leads,
            Optional<Instant> pausedSince,
            Instant at)
            implements MemberPreferences {
        public PreferencesSet {
            Stream.of(guildId, userId, name, pausedSince, at).forEach(Objects::requireNonNull);
            leads = leads == null ? Map.of() : Map.copyOf(leads);
        }
    }
}
