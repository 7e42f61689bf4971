package bot.k98.reminder.topology;

import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderKey;
import bot.k98.reminder.domain.Repeat;
import bot.k98.reminder.topology.StoredReminder.DoneV1;
import bot.k98.reminder.topology.StoredReminder.FiredV1;
import bot.k98.reminder.topology.StoredReminder.MissedV1;
import bot.k98.reminder.topology.StoredReminder.PendingV1;
import bot.k98.reminder.topology.StoredReminder.RepeatingV1;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Rows to reminders and back. */
final class StoredReminderMapper {
    private StoredReminderMapper() {}

    static StoredReminder toRow(Reminder reminder) {
        Optional<String> channel = channel(reminder);
        return switch (reminder) {
            case Reminder.Pending pending -> pending(pending, channel);
            case Reminder.Fired fired -> new FiredV1(fired.revision(), fired.due(), channel, fired.firedAt());
            case Reminder.Missed missed ->
                new MissedV1(
                        missed.revision(),
                        missed.due(),
                        channel,
                        missed.missedAt(),
                        missed.reason().name(),
                        missed.told());
            case Reminder.Done done -> new DoneV1(done.revision(), done.due(), channel, done.doneAt());
        };
    }

    static Reminder fromRow(ReminderKey key, StoredReminder row) {
        return switch (row) {
            case PendingV1(var revision, var due, var channel) ->
                new Reminder.Pending(key, revision, due, target(key, channel));
            case RepeatingV1(var revision, var due, var channel, var rule, var zone, var first) ->
                new Reminder.Pending(
                        key,
                        revision,
                        due,
                        target(key, channel),
                        Optional.of(new Repeat(rule, ZoneId.of(zone), LocalDateTime.parse(first))));
            case FiredV1(var revision, var due, var channel, var firedAt) ->
                new Reminder.Fired(key, revision, due, target(key, channel), firedAt);
            case MissedV1(var revision, var due, var channel, var missedAt, var reason, var told) ->
                new Reminder.Missed(
                        key,
                        revision,
                        due,
                        target(key, channel),
                        missedAt,
                        Reminder.MissedReason.valueOf(reason),
                        told);
            case DoneV1(var revision, var due, var channel, var doneAt) ->
                new Reminder.Done(key, revision, due, target(key, channel), doneAt);
        };
    }

    private static StoredReminder pending(Reminder.Pending pending, Optional<String> channel) {
        return pending.repeat()
                .<StoredReminder>map(repeat -> new RepeatingV1(
                        pending.revision(),
                        pending.due(),
                        channel,
                        repeat.rule(),
                        repeat.zone().getId(),
                        repeat.first().toString()))
                .orElseGet(() -> new PendingV1(pending.revision(), pending.due(), channel));
    }

    private static Optional<String> channel(Reminder reminder) {
        Post.Target target = reminder.target();
        return target.kind() == Post.Target.Kind.CHANNEL ? Optional.of(target.id()) : Optional.empty();
    }

    private static Post.Target target(ReminderKey key, Optional<String> channel) {
        return channel.map(Post.Target::channel)
                .orElseGet(() -> Post.Target.direct(key.member().userId()));
    }
}
