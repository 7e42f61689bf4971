package bot.k98.reminder.discord;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderAnswer;
import bot.k98.reminder.domain.ReminderAnswer.Listed;
import java.util.ArrayList;
import java.util.List;

/** What answers say. A page of ten lines stays below Discord's 2000 characters. */
final class AnswerTexts {
    private static final int LINE_TEXT = 50;

    private final TextLookup texts;

    AnswerTexts(TextLookup texts) {
        this.texts = texts;
    }

    MessageBody set(ReminderAnswer.IsSet set) {
        Reminder.Pending reminder = set.reminder();
        boolean direct = reminder.target().kind() == Post.Target.Kind.DIRECT;
        List<String> lines = new ArrayList<>();
        lines.add(ReminderTexts.text(
                direct ? "set.direct" : "set.here",
                ReminderTexts.at(reminder.due()),
                ReminderTexts.around(reminder.due()),
                set.text(),
                reminder.key().id()));
        set.closedSince().ifPresent(since -> lines.add(ReminderTexts.text("closed", ReminderTexts.around(since))));
        return MessageBody.of(String.join("\n", lines));
    }

    MessageBody cancelled(ReminderAnswer.IsCancelled cancelled) {
        Reminder.Pending reminder = cancelled.reminder();
        return MessageBody.of(
                ReminderTexts.text("cancelled", texts.of(reminder.key()), ReminderTexts.at(reminder.due())));
    }

    MessageBody stands(Reminder reminder) {
        String text = texts.of(reminder.key());
        return MessageBody.of(
                switch (reminder) {
                    case Reminder.Pending pending ->
                        ReminderTexts.text(
                                "stands.pending",
                                text,
                                ReminderTexts.at(pending.due()),
                                ReminderTexts.around(pending.due()));
                    case Reminder.Fired fired ->
                        ReminderTexts.text("stands.fired", text, ReminderTexts.around(fired.firedAt()));
                    case Reminder.Missed missed ->
                        ReminderTexts.text("stands.missed", text, ReminderTexts.at(missed.due()));
                    case Reminder.Done done ->
                        ReminderTexts.text("stands.done", text, ReminderTexts.around(done.doneAt()));
                });
    }

    MessageBody listed(MemberKey member, Listed list) {
        List<String> lines = new ArrayList<>();
        list.closedSince().ifPresent(since -> lines.add(ReminderTexts.text("closed", ReminderTexts.around(since))));
        lines.add(title(list));
        list.pending().forEach(reminder -> lines.add(line(reminder)));
        if (!list.missed().isEmpty()) {
            lines.add(ReminderTexts.text("list.missed"));
        }
        list.missed().forEach(missed -> lines.add(line(missed)));
        MessageBody body = MessageBody.of(String.join("\n", lines));
        return list.pages() > 1 ? body.with(ReminderButtons.turning(member, list)) : body;
    }

    private static String title(Listed list) {
        if (list.total() == 0) {
            return ReminderTexts.text("list.empty");
        }
        return list.pages() == 1
                ? ReminderTexts.text("list.title", list.total())
                : ReminderTexts.text("list.page", list.total(), list.page(), list.pages());
    }

    private String line(Reminder.Pending reminder) {
        return ReminderTexts.text(
                "list.line",
                reminder.key().id(),
                ReminderTexts.at(reminder.due()),
                ReminderTexts.around(reminder.due()),
                ReminderTexts.line(texts.of(reminder.key()), LINE_TEXT));
    }

    private String line(Reminder.Missed missed) {
        return ReminderTexts.text(
                "list.missed.line",
                missed.key().id(),
                ReminderTexts.at(missed.due()),
                ReminderTexts.line(texts.of(missed.key()), LINE_TEXT),
                reason(missed.reason()));
    }

    private static String reason(Reminder.MissedReason reason) {
        return ReminderTexts.text(
                switch (reason) {
                    case LATE -> "missed.late";
                    case DIRECT_MESSAGES_CLOSED -> "missed.closed";
                    case REFUSED -> "missed.refused";
                });
    }
}
