package bot.k98.reminder.discord;

import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.reminder.domain.Refusal;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderAnswer;
import bot.k98.reminder.domain.ReminderAnswer.TimeSuggestion;
import bot.k98.reminder.domain.ReminderIds;
import bot.k98.reminder.domain.ReminderLimits;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Suggestions while an option is typed. A name has at most 100 characters. */
final class SuggestionRenderer {
    private static final int NAME = 100;
    private static final int TYPED_SHOWN = 30;

    private final TextLookup texts;

    SuggestionRenderer(TextLookup texts) {
        this.texts = texts;
    }

    static List<Choice> times(ReminderAnswer.Times times) {
        return times.suggestions().stream()
                .map(suggestion -> new Choice(name(suggestion, times.zone()), suggestion.when()))
                .toList();
    }

    static List<Choice> repeats(ReminderAnswer.Repeats repeats) {
        return repeats.suggestions().stream()
                .map(words -> new Choice(words, words))
                .toList();
    }

    static List<Choice> zones(ReminderAnswer.Zones zones) {
        return zones.zones().stream()
                .map(zone -> new Choice(
                        ReminderTexts.text(
                                "suggest.zone", ReminderTexts.zone(zone), ReminderTexts.clock(zones.now(), zone)),
                        ReminderTexts.zone(zone)))
                .toList();
    }

    /** Whose ids begin as typed, or whose texts contain it. */
    List<Choice> reminders(ReminderAnswer.Reminders reminders) {
        String id = ReminderIds.normalise(reminders.typed());
        String words = reminders.typed().strip().toLowerCase(Locale.ROOT);
        return reminders.pending().stream()
                .filter(reminder -> reminder.key().id().startsWith(id)
                        || texts.of(reminder.key()).toLowerCase(Locale.ROOT).contains(words))
                .limit(ReminderLimits.SUGGESTIONS)
                .map(reminder -> new Choice(
                        name(reminder, reminders.zone()), reminder.key().id()))
                .toList();
    }

    private static String name(TimeSuggestion suggestion, ZoneId zone) {
        String typed = ReminderTexts.line(suggestion.when(), TYPED_SHOWN);
        String name = suggestion
                .refusal()
                .map(refusal -> refused(refusal, typed, zone))
                .orElseGet(() -> ReminderTexts.text(
                        "suggest.time", ReminderTexts.on(suggestion.reading().orElseThrow(), zone), typed));
        return ReminderTexts.line(name, NAME);
    }

    /** As it is refused when it is sent, without what Discord only shows in messages. */
    private static String refused(Refusal refusal, String typed, ZoneId zone) {
        return switch (refusal) {
            case Refusal.TimeNotUnderstood _ -> ReminderTexts.text("suggest.unread", typed);
            case Refusal.TimePast(var due) ->
                ReminderTexts.text("refused.time.past", ReminderTexts.on(due, zone), typed);
            default -> RefusalTexts.of(refusal);
        };
    }

    private String name(Reminder reminder, ZoneId zone) {
        String name = ReminderTexts.text(
                "suggest.reminder",
                reminder.key().id(),
                ReminderTexts.on(reminder.due(), zone),
                texts.of(reminder.key()));
        return ReminderTexts.line(name, NAME);
    }
}
