package bot.k98.reminder.discord;

import bot.k98.reminder.domain.Refusal;
import bot.k98.reminder.domain.ReminderLimits;

/** Refusals in words, each with the limit that it comes from. */
final class RefusalTexts {
    private static final int TYPED_SHOWN = 60;

    private RefusalTexts() {}

    static String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.TimeNotUnderstood(String typed) ->
                ReminderTexts.text("refused.time.not.understood", ReminderTexts.line(typed, TYPED_SHOWN));
            case Refusal.RepeatNotUnderstood(String typed) ->
                ReminderTexts.text("refused.repeat.not.understood", ReminderTexts.line(typed, TYPED_SHOWN));
            case Refusal.ZoneUnknown(String typed) ->
                ReminderTexts.text("refused.zone.unknown", ReminderTexts.line(typed, TYPED_SHOWN));
            case Refusal.NothingToChange() -> ReminderTexts.text("refused.nothing.to.change");
            case Refusal.TimePast(var due) ->
                ReminderTexts.text("refused.time.past", ReminderTexts.at(due), ReminderTexts.around(due));
            case Refusal.TimeTooNear() ->
                ReminderTexts.text("refused.time.too.near", ReminderLimits.NEAREST.toSeconds());
            case Refusal.TimeTooFar() -> ReminderTexts.text("refused.time.too.far", ReminderLimits.FARTHEST.toDays());
            case Refusal.TextMissing() -> ReminderTexts.text("refused.text.missing");
            case Refusal.TextTooLong(int length) ->
                ReminderTexts.text("refused.text.too.long", length, ReminderLimits.TEXT);
            case Refusal.TooManyPending() -> ReminderTexts.text("refused.too.many", ReminderLimits.PENDING);
            case Refusal.NoSuchReminder(String typed) ->
                noSuch(ReminderTexts.line(typed.replace("`", ""), TYPED_SHOWN));
            case Refusal.NoneInChannel(String user, String typed) ->
                ReminderTexts.text(
                        "refused.none.in.channel", user, ReminderTexts.line(typed.replace("`", ""), TYPED_SHOWN));
            case Refusal.NotAnOfficer() -> ReminderTexts.text("refused.not.an.officer");
            case Refusal.NotYours() -> ReminderTexts.text("refused.not.yours");
            case Refusal.MayNotWrite() -> ReminderTexts.text("refused.may.not.write");
            case Refusal.MayNotChange() -> ReminderTexts.text("refused.may.not.change");
            case Refusal.ChangedElsewhere(String channel) -> ReminderTexts.text("refused.changed.elsewhere", channel);
            case Refusal.OutsideServer() -> ReminderTexts.text("refused.outside");
        };
    }

    private static String noSuch(String id) {
        return id.isEmpty() ? ReminderTexts.text("refused.no.id") : ReminderTexts.text("refused.no.such", id);
    }
}
