package bot.k98.reminder.domain;

import bot.k98.reminder.domain.Reminder.Pending;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What comes again. The series itself stays pending and moves on; each of its times is a reminder of its own, with its own id,
 * that is snoozed, finished and missed like any other.
 */
final class Series {
    private final Recurrence recurrence;

    Series(Recurrence recurrence) {
        this.recurrence = recurrence;
    }

    /**
     * A reminder whose time has come.
     *
     * @param facts that come before whatever is decided about it
     */
    record Turn(Pending reminder, List<ReminderFact> facts) {}

    /** A reminder that doesn't repeat is its own only turn. Times of a series that nobody could be told in time are passed over. */
    Turn turn(MemberReminders member, Pending pending, Instant now) {
        if (pending.repeat().isEmpty()) {
            return new Turn(pending, List.of());
        }
        String id = ReminderIds.next(pending.key().text() + "@" + pending.due(), member::has);
        Pending once = pending.once(id);
        Instant inTime = now.minus(ReminderLimits.LATE);
        Instant after = pending.due().isAfter(inTime) ? pending.due() : inTime;
        Pending rest = pending.at(recurrence.next(pending.repeat().orElseThrow(), after));
        return new Turn(once, List.of(new ReminderFact.SeriesMovedOn(rest, once.key())));
    }

    /**
     * The reminder at its first time: that is the rule's first one from its time on.
     *
     * @param repeat counted from what its zone's clocks show, or would show, at the reminder's time
     */
    Pending begin(Pending wished, Optional<Repeat> repeat) {
        return repeat.map(rule -> begin(wished, rule))
                .orElseGet(() -> new Pending(wished.key(), wished.revision(), wished.due(), wished.target()));
    }

    private Pending begin(Pending wished, Repeat rule) {
        Instant from = wished.due().truncatedTo(ChronoUnit.SECONDS);
        Instant clock = rule.first().atZone(rule.zone()).toInstant();
        Instant next = recurrence.next(rule, clock.minusMillis(1));
        // A rule knows only the first of two same times; who asked for the second gets that.
        Instant first = next.equals(clock) ? from : next;
        // Where clocks leave it out that day, those that follow come at the time that was wanted.
        Repeat anchored = next.equals(clock) ? rule : rule.from(rule.named(first));
        return new Pending(wished.key(), wished.revision(), first, wished.target(), Optional.of(anchored));
    }
}
