package bot.k98.reminder.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What time brings about: firing, missing, telling of misses, forgetting. */
final class TimeRules {
    private final Series series;

    TimeRules(Series series) {
        this.series = series;
    }

    Decision wake(MemberReminders member, ReminderKey key, Instant now) {
        return member.find(key.id())
                .filter(reminder -> !reminder.wakeAt().isAfter(now))
                .map(reminder -> woken(member, reminder, now))
                .orElse(Decision.NOTHING);
    }

    private Decision woken(MemberReminders member, Reminder reminder, Instant now) {
        return switch (reminder) {
            case Reminder.Pending pending -> due(member, pending, now);
            case Reminder.Fired fired -> forget(fired);
            case Reminder.Missed missed -> missed.told() ? forget(missed) : tellMissed(member, now);
            case Reminder.Done done -> forget(done);
        };
    }

    private Decision due(MemberReminders member, Reminder.Pending pending, Instant now) {
        if (tooLate(pending, now)) {
            return tellMissed(member, now);
        }
        Series.Turn turn = series.turn(member, pending, now);
        Reminder.Pending once = turn.reminder();
        List<ReminderFact> facts = new ArrayList<>(turn.facts());
        facts.add(
                DeliveryRules.unreachable(member, once.target())
                        ? new ReminderFact.ReminderMissed(once.miss(now, Reminder.MissedReason.DIRECT_MESSAGES_CLOSED))
                        : new ReminderFact.ReminderFired(once.fire(now), Duration.between(once.due(), now)));
        facts.addAll(makeRoom(member));
        return Decision.happened(facts);
    }

    /** Nothing of it is sent: it may have been. */
    Decision closeGap(MemberReminders member, Instant until, Instant now) {
        List<Reminder.Pending> due = member.pending().stream()
                .filter(pending -> !pending.due().isAfter(until))
                .toList();
        return due.isEmpty() ? Decision.NOTHING : miss(member, due, Reminder.MissedReason.UNKNOWN, now);
    }

    /** All misses of the member that they haven't heard of, in one message: after a day's outage nobody is flooded. */
    private Decision tellMissed(MemberReminders member, Instant now) {
        List<Reminder.Pending> late = member.pending().stream()
                .filter(pending -> tooLate(pending, now))
                .toList();
        return miss(member, late, Reminder.MissedReason.LATE, now);
    }

    private Decision miss(
            MemberReminders member, List<Reminder.Pending> pendings, Reminder.MissedReason reason, Instant now) {
        List<Series.Turn> turns = pendings.stream()
                .map(pending -> series.turn(member, pending, now))
                .toList();
        List<Reminder.Missed> missed = Stream.concat(
                        turns.stream().map(turn -> turn.reminder().miss(now, reason)),
                        member.missed().stream().filter(known -> !known.told()).map(Reminder.Missed::tell))
                .toList();
        List<ReminderFact> facts = new ArrayList<>();
        turns.forEach(turn -> facts.addAll(turn.facts()));
        missed.forEach(reminder -> facts.add(new ReminderFact.ReminderMissed(reminder)));
        if (member.closedSince().isEmpty()) {
            facts.add(new ReminderFact.MissedSummarised(member.member(), missed));
        }
        return Decision.happened(facts);
    }

    private static boolean tooLate(Reminder.Pending pending, Instant now) {
        return now.isAfter(pending.due().plus(ReminderLimits.LATE));
    }

    private static List<ReminderFact> makeRoom(MemberReminders member) {
        List<Reminder> ended = member.ended();
        long surplus = Math.max(0, ended.size() + 1 - ReminderLimits.ENDED);
        return ended.stream()
                .limit(surplus)
                .<ReminderFact>map(reminder -> new ReminderFact.ReminderForgotten(reminder.key()))
                .toList();
    }

    private static Decision forget(Reminder reminder) {
        return Decision.happened(List.of(new ReminderFact.ReminderForgotten(reminder.key())));
    }
}
