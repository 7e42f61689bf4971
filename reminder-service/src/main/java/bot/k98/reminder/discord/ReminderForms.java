package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.InteractionEvent.MessageMenuUsed;
import bot.k98.contracts.discord.Reply.FormField;
import bot.k98.contracts.discord.Reply.OpenForm;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderAnswer.EditForm;
import bot.k98.reminder.domain.ReminderLimits;
import java.util.List;

/** The forms that this service opens. */
final class ReminderForms {
    private static final int SHORT = 100;

    private ReminderForms() {}

    /** All of a reminder as it stands, to be changed. A form counts an emoji as two characters, the limit on a text as one. */
    static OpenForm edit(ReplyAddress to, EditForm form, String text) {
        Reminder.Pending reminder = form.reminder();
        List<FormField> fields = List.of(
                when(form.when()),
                text("form.text", text, true, Math.max(ReminderLimits.TEXT, text.length())),
                repeat(reminder.repeat().map(RepeatTexts::of).orElse("none")));
        return new OpenForm(
                to,
                ButtonSubject.id(Commands.EDITED, reminder, FormMarks.of(fields)),
                ReminderTexts.text("form.edit", reminder.key().id()),
                fields);
    }

    /** When to remind of a message, and what to say then; the message's place is the subject. */
    static OpenForm about(MessageMenuUsed used, String guildId) {
        SourceMessage message = used.message();
        ComponentId id = new ComponentId(
                ServiceName.REMINDER, Commands.ABOUT, guildId, message.channelId() + "." + message.id(), 0);
        return new OpenForm(
                used.interaction().address(),
                id,
                ReminderTexts.text("form.about"),
                List.of(when(""), text("form.note", "", false, ReminderLimits.NOTE)));
    }

    private static FormField when(String value) {
        return new FormField(Commands.WHEN, ReminderTexts.text("form.when"), value, true, false, SHORT);
    }

    private static FormField text(String label, String value, boolean required, int most) {
        return new FormField(Commands.TEXT, ReminderTexts.text(label), value, required, true, most);
    }

    private static FormField repeat(String value) {
        return new FormField(Commands.REPEAT, ReminderTexts.text("form.repeat"), value, false, false, SHORT);
    }
}
