package bot.k98.reminder.domain;

import java.util.regex.Pattern;

/**
 * Which reminder. Text form {@code guild|user|id}.
 *
 * @param id short, unique among the member's reminders; see {@link ReminderIds}
 */
public record ReminderKey(MemberKey member, String id) {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(MemberKey.SEPARATOR));
    private static final int PARTS = 3;

    public ReminderKey {
        if (id.isEmpty() || id.contains(MemberKey.SEPARATOR)) {
            throw new IllegalArgumentException("a reminder's id must be a word without '" + MemberKey.SEPARATOR + "'");
        }
    }

    public static ReminderKey of(String guildId, String userId, String id) {
        return new ReminderKey(new MemberKey(guildId, userId), id);
    }

    /** @throws IllegalArgumentException when {@code text} is not of the form {@code guild|user|id} */
    public static ReminderKey parse(String text) {
        String[] parts = SEPARATOR.split(text, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a reminder's key: " + parts.length + " parts");
        }
        return of(parts[0], parts[1], parts[2]);
    }

    public String text() {
        return member.text() + MemberKey.SEPARATOR + id;
    }
}
