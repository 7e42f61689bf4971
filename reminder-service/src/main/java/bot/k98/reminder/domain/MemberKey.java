package bot.k98.reminder.domain;

import java.util.stream.Stream;

/** Whose reminders: a member of one guild. Text form {@code guild|user}, the prefix of all that is stored for the member. */
public record MemberKey(String guildId, String userId) {
    /** Stands between the parts of stored keys; Discord's ids are digits and never have it. */
    public static final String SEPARATOR = "|";

    public MemberKey {
        if (Stream.of(guildId, userId).anyMatch(part -> part.isEmpty() || part.contains(SEPARATOR))) {
            throw new IllegalArgumentException("guild and user must be ids without '" + SEPARATOR + "'");
        }
    }

    public String text() {
        return guildId + SEPARATOR + userId;
    }
}
