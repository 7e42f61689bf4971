package bot.k98.reminder.domain;

import bot.k98.contracts.discord.Post;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Setting a reminder and taking it back. */
final class SetRules {
    private final Series series;

    SetRules(Series series) {
        this.series = series;
    }

    Decision set(MemberReminders member, ReminderCommand.SetReminder wish) {
        Optional<When> due = WhenReader.meant(wish.when(), wish.askedAt(), member.zoneOrUtc());
        return SetPolicy.refusal(member, wish, due.map(When::at))
                .map(refusal -> Decision.refuse(wish.member(), refusal))
                .orElseGet(() -> scheduled(member, wish, due.orElseThrow()));
    }

    private Decision scheduled(MemberReminders member, ReminderCommand.SetReminder wish, When due) {
        ReminderKey key = new ReminderKey(wish.member(), ReminderIds.next(wish.interactionId(), member::has));
        Reminder.Pending wished = new Reminder.Pending(key, 1, due.at(), wish.target());
        Reminder.Pending reminder = series.begin(wished, repeat(wish.repeat(), due, member.zoneOrUtc()));
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

    /** Counted from that time on; empty when it says that nothing repeats. */
    static Optional<Repeat> repeat(String typed, When from, ZoneId zone) {
        return RepeatReader.isNone(typed)
                ? Optional.empty()
                : RepeatReader.rule(typed).map(rule -> new Repeat(rule, zone, from.clock(zone)));
    }

    Decision cancel(MemberReminders member, String typed) {
        return member.findPending(typed)
                .map(reminder -> Decision.answer(
                        new ReminderAnswer.IsCancelled(reminder), new ReminderFact.ReminderCancelled(reminder.key())))
                .orElseGet(() -> Decision.refuse(member.member(), new Refusal.NoSuchReminder(typed)));
    }
}
