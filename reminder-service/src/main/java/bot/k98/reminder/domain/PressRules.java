package bot.k98.reminder.domain;

import bot.k98.reminder.domain.Reminder.Pending;
import bot.k98.reminder.domain.ReminderAnswer.Change;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What buttons do. One that was made for an older revision changes nothing: its member sees how the reminder stands. */
final class PressRules {
    private PressRules() {}

    static Decision show(MemberReminders member, ReminderKey key) {
        return pending(member, key, reminder -> Decision.answer(detailed(reminder, Change.NONE)));
    }

    /** Before it is filled in: what is refused afterwards would be lost. */
    static Decision askForEdit(MemberReminders member, ReminderCommand.AskForEdit ask) {
        return pending(
                member,
                ask.key(),
                reminder -> PlacePolicy.refusal(reminder.target(), ask.from())
                        .map(refusal -> Decision.refuse(member.member(), refusal))
                        .orElseGet(() -> Decision.answer(new ReminderAnswer.EditForm(reminder, member.zoneOrUtc()))));
    }

    static Decision putOff(MemberReminders member, ReminderCommand.PutOff putOff, Instant now) {
        return pending(member, putOff.key(), reminder -> {
            if (reminder.revision() != putOff.revision()) {
                return Decision.answer(detailed(reminder, Change.NONE));
            }
            Pending later = reminder.at(reminder.due().plus(putOff.by()));
            return SetPolicy.ofTime(later.due(), now)
                    .map(refusal -> Decision.refuse(member.member(), refusal))
                    .orElseGet(() ->
                            Decision.answer(detailed(later, Change.SNOOZED), new ReminderFact.ReminderSnoozed(later)));
        });
    }

    static Decision snooze(MemberReminders member, ReminderCommand.SnoozeReminder snooze, Instant now) {
        return pressed(member, snooze.key(), snooze.revision()).orElseGet(() -> {
            Pending again = snoozable(member, snooze.key()).snooze(now, snooze.by());
            return Decision.answer(new ReminderAnswer.Stands(again), new ReminderFact.ReminderSnoozed(again));
        });
    }

    static Decision finish(MemberReminders member, ReminderCommand.FinishReminder finish, Instant now) {
        return pressed(member, finish.key(), finish.revision()).orElseGet(() -> {
            Reminder.Done done = snoozable(member, finish.key()).finish(now);
            return Decision.answer(new ReminderAnswer.Stands(done), new ReminderFact.ReminderDone(done));
        });
    }

    /** What a press comes to when the button no longer fits the reminder; empty when it does. */
    private static Optional<Decision> pressed(MemberReminders member, ReminderKey key, long revision) {
        Optional<Reminder> reminder = member.find(key.id());
        if (reminder.isEmpty()) {
            return Optional.of(Decision.answer(new ReminderAnswer.NotThere()));
        }
        boolean fits =
                reminder.get() instanceof Reminder.Snoozable && reminder.get().revision() == revision;
        return fits ? Optional.empty() : Optional.of(Decision.answer(new ReminderAnswer.Stands(reminder.get())));
    }

    private static Reminder.Snoozable snoozable(MemberReminders member, ReminderKey key) {
        return (Reminder.Snoozable) member.find(key.id()).orElseThrow();
    }

    private static Decision pending(MemberReminders member, ReminderKey key, Function<Pending, Decision> decision) {
        return member.find(key.id())
                .map(reminder -> reminder instanceof Pending pending
                        ? decision.apply(pending)
                        : Decision.answer(new ReminderAnswer.Stands(reminder)))
                .orElseGet(() -> Decision.answer(new ReminderAnswer.NotThere()));
    }

    private static ReminderAnswer detailed(Pending reminder, Change change) {
        return new ReminderAnswer.Detailed(reminder, Optional.empty(), change);
    }
}
