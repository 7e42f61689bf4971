package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderAnswer.Listed;

/** The buttons below messages. */
final class ReminderButtons {
    private ReminderButtons() {}

    /** Below a reminder that came. */
    static Row of(Reminder.Fired reminder) {
        return Row.of(
                button(Commands.DONE, "button.done", ButtonStyle.SUCCESS, reminder),
                button(Commands.SNOOZE_10_MINUTES, "button.snooze.10m", ButtonStyle.SECONDARY, reminder),
                button(Commands.SNOOZE_1_HOUR, "button.snooze.1h", ButtonStyle.SECONDARY, reminder));
    }

    /** Below one that waits. */
    static Row of(Reminder.Pending reminder) {
        return Row.of(
                button(Commands.EDIT_ONE, "button.edit", ButtonStyle.PRIMARY, reminder),
                button(Commands.PUT_OFF, "button.putoff", ButtonStyle.SECONDARY, reminder),
                button(Commands.CANCEL_ONE, "button.cancel", ButtonStyle.DANGER, reminder),
                turn(reminder.key().member(), 1, "button.list", false));
    }

    /** Below a list of several pages. */
    static Row turning(MemberKey member, Listed list) {
        return Row.of(
                turn(member, list.page() - 1, "list.previous", list.page() == 1),
                turn(member, list.page() + 1, "list.next", list.page() == list.pages()));
    }

    private static Button button(String action, String label, ButtonStyle style, Reminder reminder) {
        return new Button(ButtonSubject.id(action, reminder), ReminderTexts.text(label), style);
    }

    private static Button turn(MemberKey member, int page, String label, boolean disabled) {
        ComponentId id =
                new ComponentId(ServiceName.REMINDER, Commands.SHOW_PAGE, member.guildId(), Integer.toString(page), 0);
        return new Button(id, ReminderTexts.text(label), ButtonStyle.SECONDARY, disabled);
    }
}
