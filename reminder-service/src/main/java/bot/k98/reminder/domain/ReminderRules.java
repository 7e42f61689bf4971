package bot.k98.reminder.domain;

import java.time.Instant;

/** The rules of personal reminders, each in its place by what asks: members, buttons, time, deliveries. */
public final class ReminderRules implements ReminderDecider {
    private final SetRules setting;
    private final EditRules editing;
    private final TimeRules time;

    public ReminderRules(Recurrence recurrence) {
        Series series = new Series(recurrence);
        setting = new SetRules(series);
        editing = new EditRules(series);
        time = new TimeRules(series);
    }

    @Override
    public Decision decide(MemberReminders member, ReminderCommand command, Instant now) {
        return switch (command) {
            case ReminderCommand.SetReminder wish -> setting.set(member, wish);
            case ReminderCommand.EditReminder wish -> editing.edit(member, wish);
            case ReminderCommand.ShowReminders show -> ReminderList.show(member, show.page());
            case ReminderCommand.ShowReminder show -> PressRules.show(member, show.key());
            case ReminderCommand.AskForEdit ask -> PressRules.askForEdit(member, ask);
            case ReminderCommand.PutOff putOff -> PressRules.putOff(member, putOff, now);
            case ReminderCommand.CancelReminder cancel -> setting.cancel(member, cancel.id());
            case ReminderCommand.EndInChannel end -> ChannelRules.end(member, end);
            case ReminderCommand.SuggestInChannel ask -> ChannelRules.suggest(member, ask);
            case ReminderCommand.SnoozeReminder snooze -> PressRules.snooze(member, snooze, now);
            case ReminderCommand.FinishReminder finish -> PressRules.finish(member, finish, now);
            case ReminderCommand.SuggestTimes ask -> WhenSuggestions.of(ask.typed(), ask.askedAt(), member.zoneOrUtc());
            case ReminderCommand.SuggestReminders ask -> ReminderList.suggest(member, ask.typed());
            case ReminderCommand.SuggestRepeats ask -> RepeatSuggestions.of(ask.typed());
            case ReminderCommand.ChooseZone choose -> ZoneRules.choose(member, choose.typed(), now);
            case ReminderCommand.SuggestZones ask -> ZoneRules.suggest(ask.typed(), now);
            case ReminderCommand.WakeReminder wake -> time.wake(member, wake.key(), now);
            case ReminderCommand.CloseGap gap -> time.closeGap(member, gap.until(), now);
            case ReminderCommand.ReportFailure report -> DeliveryRules.report(member, report, now);
        };
    }
}
