package bot.k98.reminder.domain;

import bot.k98.contracts.discord.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of personal reminders: what members ask for. What time and deliveries bring about is {@link TimeRules}'. */
public final class ReminderRules implements ReminderDecider {
    @Override
    public Decision decide(MemberReminders member, ReminderCommand command, Instant now) {
        return switch (command) {
            case ReminderCommand.SetReminder wish -> set(member, wish);
            case ReminderCommand.ShowReminders show -> ReminderList.show(member, show.page());
            case ReminderCommand.CancelReminder cancel -> cancel(member, cancel.id());
            case ReminderCommand.SnoozeReminder snooze -> snooze(member, snooze, now);
            case ReminderCommand.FinishReminder finish -> finish(member, finish, now);
            case ReminderCommand.SuggestTimes ask -> WhenSuggestions.of(ask.typed(), ask.askedAt());
            case ReminderCommand.SuggestReminders ask -> ReminderList.suggest(member, ask.typed());
            case ReminderCommand.WakeReminder wake -> TimeRules.wake(member, wake.key(), now);
            case ReminderCommand.ReportFailure report -> DeliveryRules.report(member, report, now);
        };
    }

    private static Decision set(MemberReminders member, ReminderCommand.SetReminder wish) {
        Optional<Instant> due = WhenReader.read(wish.when(), wish.askedAt());
        return SetPolicy.refusal(member, wish, due)
                .map(refusal -> Decision.refuse(wish.member(), refusal))
                .orElseGet(() -> scheduled(member, wish, due.orElseThrow()));
    }

    private static Decision scheduled(MemberReminders member, ReminderCommand.SetReminder wish, Instant due) {
        ReminderKey key = new ReminderKey(wish.member(), ReminderIds.next(wish.interactionId(), member::has));
        Reminder.Pending reminder = new Reminder.Pending(key, 1, due, wish.target());
        String text = wish.text().strip();
        List<ReminderFact> facts = new ArrayList<>();
        facts.add(new ReminderFact.ReminderScheduled(reminder, text));
        boolean told = member.closedSince().isPresent() && wish.target().kind() == Post.Target.Kind.DIRECT;
        if (told) {
            facts.add(new ReminderFact.DirectMessagesRetried(wish.member()));
        }
        ReminderAnswer answer =
                new ReminderAnswer.IsSet(reminder, text, told ? member.closedSince() : Optional.empty());
        return new Decision(facts, Optional.of(answer));
    }

    private static Decision cancel(MemberReminders member, String typed) {
        return member.pending().stream()
                .filter(reminder -> reminder.key().id().equals(ReminderIds.normalise(typed)))
                .findFirst()
                .map(reminder -> Decision.answer(
                        new ReminderAnswer.IsCancelled(reminder), new ReminderFact.ReminderCancelled(reminder.key())))
                .orElseGet(() -> Decision.refuse(member.member(), new Refusal.NoSuchReminder(typed)));
    }

    private static Decision snooze(MemberReminders member, ReminderCommand.SnoozeReminder snooze, Instant now) {
        return pressed(member, snooze.key(), snooze.revision()).orElseGet(() -> {
            Reminder.Pending again = snoozable(member, snooze.key()).snooze(now, snooze.by());
            return Decision.answer(new ReminderAnswer.Stands(again), new ReminderFact.ReminderSnoozed(again));
        });
    }

    private static Decision finish(MemberReminders member, ReminderCommand.FinishReminder finish, Instant now) {
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
}
