package bot.k98.reminder.domain;

import bot.k98.contracts.discord.Post;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that is kept of one member.
 *
 * @param reminders by id
 * @param closedSince when Discord first said that the member takes no direct messages
 * @param zone in which the member's times are read; empty: UTC
 */
public record MemberReminders(
        MemberKey member, Map<String, Reminder> reminders, Optional<Instant> closedSince, Optional<ZoneId> zone) {
    public MemberReminders {
        reminders = Map.copyOf(reminders);
    }

    public static MemberReminders none(MemberKey member) {
        return new MemberReminders(member, Map.of(), Optional.empty(), Optional.empty());
    }

    /** What stands after the fact. */
    public MemberReminders apply(ReminderFact fact) {
        return switch (fact) {
            case ReminderFact.Standing standing ->
                changed(standing.reminder().key().id(), Optional.of(standing.reminder()));
            case ReminderFact.Gone gone -> changed(gone.key().id(), Optional.empty());
            case ReminderFact.DirectMessagesClosed closed -> with(Optional.of(closed.since()));
            case ReminderFact.DirectMessagesRetried ignored -> with(Optional.empty());
            case ReminderFact.ZoneChosen chosen -> new MemberReminders(member, reminders, closedSince, chosen.zone());
            case ReminderFact.MissedSummarised ignored -> this;
            case ReminderFact.ReminderRefused ignored -> this;
        };
    }

    public Optional<Reminder> find(String id) {
        return Optional.ofNullable(reminders.get(id));
    }

    /** @param typed an id as a member types it */
    Optional<Reminder.Pending> findPending(String typed) {
        return find(ReminderIds.normalise(typed))
                .filter(Reminder.Pending.class::isInstance)
                .map(Reminder.Pending.class::cast);
    }

    ZoneId zoneOrUtc() {
        return zone.orElse(ZoneOffset.UTC);
    }

    boolean has(String id) {
        return reminders.containsKey(id);
    }

    /** @param cause makes the id under which it stands among the member's reminders */
    public ReminderFact.LeadMissed missLead(
            String cause, Instant due, String title, Reminder.MissedReason reason, Instant now) {
        ReminderKey key = new ReminderKey(member, ReminderIds.next(cause, this::has));
        Post.Target target = Post.Target.direct(member.userId());
        boolean told = reason != Reminder.MissedReason.LATE || closedSince.isPresent();
        return new ReminderFact.LeadMissed(new Reminder.Missed(key, 1, due, target, now, reason, told), title);
    }

    /** Next one first. */
    public List<Reminder.Pending> pending() {
        return of(Reminder.Pending.class)
                .sorted(Comparator.comparing(Reminder.Pending::due)
                        .thenComparing(reminder -> reminder.key().id()))
                .toList();
    }

    /** Newest first. */
    List<Reminder.Missed> missed() {
        return of(Reminder.Missed.class)
                .sorted(Comparator.comparing(Reminder.Missed::due)
                        .reversed()
                        .thenComparing(reminder -> reminder.key().id()))
                .toList();
    }

    /** Fired, missed and done ones; the one that would be forgotten first comes first. */
    List<Reminder> ended() {
        return of(Reminder.class)
                .filter(reminder -> !(reminder instanceof Reminder.Pending))
                .sorted(Comparator.comparing(Reminder::wakeAt)
                        .thenComparing(reminder -> reminder.key().id()))
                .toList();
    }

    private <R extends Reminder> Stream<R> of(Class<R> state) {
        return reminders.values().stream().filter(state::isInstance).map(state::cast);
    }

    private MemberReminders changed(String id, Optional<Reminder> reminder) {
        Map<String, Reminder> changed = new TreeMap<>(reminders);
        reminder.ifPresentOrElse(standing -> changed.put(id, standing), () -> changed.remove(id));
        return new MemberReminders(member, changed, closedSince, zone);
    }

    private MemberReminders with(Optional<Instant> closed) {
        return new MemberReminders(member, reminders, closed, zone);
    }
}
