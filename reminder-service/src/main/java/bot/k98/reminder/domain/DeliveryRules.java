package bot.k98.reminder.domain;

import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.Reminder.MissedReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an undelivered message brings about. Closed direct messages stop all further ones until the member uses the bot again; a
 * channel that refuses is passed over for the member's direct messages.
 */
final class DeliveryRules {
    private DeliveryRules() {}

    static boolean unreachable(MemberReminders member, Post.Target target) {
        return member.closedSince().isPresent() && target.kind() == Post.Target.Kind.DIRECT;
    }

    static Decision report(MemberReminders member, ReminderCommand.ReportFailure report, Instant now) {
        List<ReminderFact> facts = new ArrayList<>();
        boolean closed = report.failure() == ReminderCommand.Failure.DIRECT_MESSAGES_CLOSED;
        if (closed && member.closedSince().isEmpty()) {
            facts.add(new ReminderFact.DirectMessagesClosed(report.member(), now));
        }
        undelivered(member, report)
                .map(fired -> next(member, fired, report.failure(), now))
                .ifPresent(facts::add);
        return Decision.happened(facts);
    }

    /** The reminder that the report is about, if it still waits for what the report says. */
    private static Optional<Reminder.Fired> undelivered(MemberReminders member, ReminderCommand.ReportFailure report) {
        return member.find(report.key().id())
                .filter(Reminder.Fired.class::isInstance)
                .map(Reminder.Fired.class::cast)
                .filter(fired -> fired.requestId().equals(report.requestId()));
    }

    private static ReminderFact next(
            MemberReminders member, Reminder.Fired fired, ReminderCommand.Failure failure, Instant now) {
        boolean told = member.closedSince().isPresent();
        return switch (failure) {
            case EXPIRED -> new ReminderFact.ReminderMissed(fired.miss(now, MissedReason.LATE, told));
            case DIRECT_MESSAGES_CLOSED ->
                new ReminderFact.ReminderMissed(fired.miss(now, MissedReason.DIRECT_MESSAGES_CLOSED, true));
            case REFUSED -> refused(member, fired, now);
        };
    }

    private static ReminderFact refused(MemberReminders member, Reminder.Fired fired, Instant now) {
        boolean channel = fired.target().kind() == Post.Target.Kind.CHANNEL;
        return channel && member.closedSince().isEmpty()
                ? new ReminderFact.ReminderRedirected(
                        fired.redirect(), fired.target().id())
                : new ReminderFact.ReminderMissed(fired.miss(now, MissedReason.REFUSED, true));
    }
}
