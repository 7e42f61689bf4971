package bot.k98.reminder.discord;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderAnswer;
import bot.k98.reminder.domain.ReminderAnswer.Listed;
import bot.k98.reminder.domain.Repeat;
import java.util.ArrayList;
import java.util.List;

/** What answers say. A page of ten lines stays below Discord's 2000 characters. */
final class AnswerTexts {
    private static final int LINE_TEXT = 45;
    private static final int LINE_REPEAT = 20;

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
        reminder.repeat().ifPresent(repeat -> lines.add(repeating(repeat)));
        set.closedSince().ifPresent(since -> lines.add(ReminderTexts.text("closed", ReminderTexts.around(since))));
        return MessageBody.of(String.join("\n", lines));
    }

    MessageBody cancelled(ReminderAnswer.IsCancelled cancelled) {
        Reminder.Pending reminder = cancelled.reminder();
        return MessageBody.of(
                ReminderTexts.text("cancelled", texts.of(reminder.key()), ReminderTexts.at(reminder.due())));
    }

    MessageBody ended(ReminderAnswer.IsEnded ended) {
        Reminder.Pending reminder = ended.reminder();
        return MessageBody.of(ReminderTexts.text(
                "ended", texts.of(reminder.key()), reminder.key().member().userId(), ReminderTexts.at(reminder.due())));
    }

    MessageBody detailed(ReminderAnswer.Detailed detailed) {
        Reminder.Pending reminder = detailed.reminder();
        List<String> lines = new ArrayList<>();
        lines.add(ReminderTexts.text(
                switch (detailed.change()) {
                    case NONE -> "one";
                    case EDITED -> "one.edited";
                    case SNOOZED -> "one.snoozed";
                },
                detailed.text().orElseGet(() -> texts.of(reminder.key()))));
        lines.add(ReminderTexts.text(
                "one.when",
                ReminderTexts.at(reminder.due()),
                ReminderTexts.around(reminder.due()),
                reminder.key().id()));
        reminder.repeat().ifPresent(repeat -> lines.add(repeating(repeat)));
        return MessageBody.of(String.join("\n", lines)).with(ReminderButtons.of(reminder));
    }

    static MessageBody zone(ReminderAnswer.ZoneIs zone) {
        String key = zone.chosen() ? "zone.chosen" : "zone.is";
        return MessageBody.of(
                ReminderTexts.text(key, ReminderTexts.zone(zone.zone()), ReminderTexts.clock(zone.now(), zone.zone())));
    }

    private static String repeating(Repeat repeat) {
        String clock = ReminderTexts.zone(repeat.zone());
        return ReminderTexts.text(
                "one.repeat", RepeatTexts.of(repeat), repeat.first().toLocalTime(), clock);
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
        MessageBody choosing = list.pending().isEmpty() ? body : body.with(ReminderMenus.choosing(member, list, texts));
        return list.pages() > 1 ? choosing.with(ReminderButtons.turning(member, list)) : choosing;
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
        String line = ReminderTexts.text(
                "list.line",
                reminder.key().id(),
                ReminderTexts.at(reminder.due()),
                ReminderTexts.around(reminder.due()),
                ReminderTexts.line(texts.of(reminder.key()), LINE_TEXT));
        return reminder.repeat()
                .map(repeat -> line
                        + ReminderTexts.text("list.repeat", ReminderTexts.line(RepeatTexts.of(repeat), LINE_REPEAT)))
                .orElse(line);
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
                    case UNKNOWN -> "missed.unknown";
                });
    }
}
