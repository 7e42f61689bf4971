package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderKey;
import java.util.Optional;

/**
 * What a reminder's button says of its reminder. The owner stands in it, since in a channel anybody can press it; the guild too,
 * since a direct message has none.
 */
record ButtonSubject(ReminderKey key, long revision) {
    private static final char SEPARATOR = '.';

    static ComponentId id(String action, Reminder reminder) {
        String subject =
                reminder.key().member().userId() + SEPARATOR + reminder.key().id();
        return new ComponentId(
                ServiceName.REMINDER, action, reminder.key().member().guildId(), subject, reminder.revision());
    }

    /** Empty when the id isn't of that form: another build's button. */
    static Optional<ButtonSubject> of(ComponentId component) {
        int at = component.id().indexOf(SEPARATOR);
        boolean complete = at > 0
                && at < component.id().length() - 1
                && !component.guildId().isEmpty();
        return complete
                ? Optional.of(new ButtonSubject(
                        ReminderKey.of(
                                component.guildId(),
                                component.id().substring(0, at),
                                component.id().substring(at + 1)),
                        component.revision()))
                : Optional.empty();
    }

    boolean isOwnedBy(String userId) {
        return key.member().userId().equals(userId);
    }
}
