package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderKey;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reminder's button says of its reminder. The owner stands in it, since in a channel anybody can press it; the guild too,
 * since a direct message has none.
 *
 * @param shown what a form showed of it: {@link FormMarks}; empty for a button
 */
record ButtonSubject(ReminderKey key, long revision, String shown) {
    private static final String SEPARATOR = ".";
    private static final int PARTS = 3;

    static ComponentId id(String action, Reminder reminder) {
        return id(
                action,
                reminder,
                Stream.of(reminder.key().member().userId(), reminder.key().id()));
    }

    /** Of a form. */
    static ComponentId id(String action, Reminder reminder, String shown) {
        return id(
                action,
                reminder,
                Stream.of(reminder.key().member().userId(), reminder.key().id(), shown));
    }

    private static ComponentId id(String action, Reminder reminder, Stream<String> parts) {
        String subject = parts.collect(Collectors.joining(SEPARATOR));
        return new ComponentId(
                ServiceName.REMINDER, action, reminder.key().member().guildId(), subject, reminder.revision());
    }

    /** Empty when the id isn't of that form: another build's button. */
    static Optional<ButtonSubject> of(ComponentId component) {
        String[] parts = component.id().split(Pattern.quote(SEPARATOR), PARTS);
        boolean complete = parts.length > 1
                && !parts[0].isEmpty()
                && !parts[1].isEmpty()
                && !component.guildId().isEmpty();
        return complete
                ? Optional.of(new ButtonSubject(
                        ReminderKey.of(component.guildId(), parts[0], parts[1]),
                        component.revision(),
                        parts.length == PARTS ? parts[PARTS - 1] : ""))
                : Optional.empty();
    }

    boolean isOwnedBy(String userId) {
        return key.member().userId().equals(userId);
    }
}
