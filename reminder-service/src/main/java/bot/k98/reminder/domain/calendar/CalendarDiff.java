package bot.k98.reminder.domain.calendar;

import bot.k98.contracts.reminder.CalendarEntry.Reason;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.contracts.reminder.Occurrence.Kind;
import bot.k98.contracts.reminder.Occurrence.Source;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceAdded;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceBack;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceCancelled;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceChanged;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceForgotten;
import bot.k98.reminder.domain.calendar.CalendarFact.OccurrenceMoved;
import bot.k98.reminder.domain.calendar.CalendarFact.SourceFollowed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what the rows make with what stands.
 *
 * <p>The same source and start is the same occurrence. What is left over on both sides of one source was moved, when the new start is
 * within {@link #FARTHEST} of the old one: so a date that somebody corrects stays the same occurrence. A row with an id that happens
 * once is the same however far it moves.
 */
final class CalendarDiff {
    /** How far a date may move and still be the same. */
    static final Duration FARTHEST = Duration.ofDays(7);

    /** How long ended ones are kept. */
    static final Duration KEPT = Duration.ofDays(7);

    private final String guildId;
    private final Instant now;
    private final Set<String> ids = new HashSet<>();
    private final List<CalendarFact> facts = new ArrayList<>();

    private CalendarDiff(String guildId, Instant now) {
        this.guildId = guildId;
        this.now = now;
    }

    /** What is one and the same event over time. */
    private record Mark(Source source, Instant sourceStart) {
        static Mark of(Planned planned) {
            return new Mark(planned.source(), planned.sourceStart());
        }

        static Mark of(Standing standing) {
            return new Mark(standing.occurrence().source(), standing.sourceStart());
        }
    }

    static List<CalendarFact> facts(String guildId, Collection<Standing> standing, List<Planned> planned, Instant now) {
        CalendarDiff diff = new CalendarDiff(guildId, now);
        diff.compare(standing, planned);
        return List.copyOf(diff.facts);
    }

    private void compare(Collection<Standing> standing, List<Planned> planned) {
        standing.forEach(one -> ids.add(one.id()));
        standing.stream()
                .filter(one -> one.hasEnded(now.minus(KEPT)))
                .forEach(one -> facts.add(new OccurrenceForgotten(one)));
        Map<Mark, Standing> left = new LinkedHashMap<>();
        standing.stream()
                .filter(one -> !one.hasEnded(now))
                .sorted(Comparator.comparing(one -> one.occurrence().start()))
                .forEach(one -> left.put(Mark.of(one), one));
        List<Planned> fresh = new ArrayList<>();
        for (Planned one : planned) {
            Standing same = left.remove(Mark.of(one));
            if (same == null) {
                fresh.add(one);
            } else {
                renew(same, one);
            }
        }
        fresh.forEach(one -> pair(one, left.values()));
        left.values().forEach(one -> end(one, Reason.REMOVED));
    }

    private void pair(Planned planned, Collection<Standing> left) {
        Optional<Standing> moved = left.stream()
                .filter(one -> one.occurrence().source().equals(planned.source()))
                .filter(one -> planned.source().kind() == Kind.ONEOFF
                        || distance(one, planned).compareTo(FARTHEST) <= 0)
                .min(Comparator.comparing(one -> distance(one, planned)));
        if (moved.isPresent()) {
            left.remove(moved.get());
            renew(moved.get(), planned);
        } else if (!planned.calledOff()) {
            Occurrence occurrence = occurrence(freeId(planned), 1, planned.sourceStart(), planned);
            facts.add(new OccurrenceAdded(new Standing(occurrence, planned.sourceStart(), false)));
        }
    }

    private static Duration distance(Standing standing, Planned planned) {
        return Duration.between(standing.sourceStart(), planned.sourceStart()).abs();
    }

    private void renew(Standing before, Planned planned) {
        if (planned.calledOff()) {
            end(before, Reason.CALLED_OFF);
            return;
        }
        Occurrence old = before.occurrence();
        Occurrence same = occurrence(old.id(), old.revision(), old.originalStart(), planned);
        if (same.equals(old) && !before.cancelled()) {
            if (!before.sourceStart().equals(planned.sourceStart())) {
                facts.add(new SourceFollowed(new Standing(old, planned.sourceStart(), false)));
            }
            return;
        }
        Occurrence next = occurrence(old.id(), old.revision() + 1, old.originalStart(), planned);
        Standing after = new Standing(next, planned.sourceStart(), false);
        if (!old.start().equals(next.start())) {
            facts.add(new OccurrenceMoved(after, old.start()));
        } else {
            facts.add(before.cancelled() ? new OccurrenceBack(after) : new OccurrenceChanged(after));
        }
    }

    private void end(Standing before, Reason reason) {
        if (!before.cancelled()) {
            Occurrence old = before.occurrence();
            Occurrence next = new Occurrence(
                    old.id(),
                    old.revision() + 1,
                    old.guildId(),
                    old.source(),
                    old.originalStart(),
                    old.eventType(),
                    old.title(),
                    old.start(),
                    old.end(),
                    old.allDay(),
                    old.details());
            facts.add(new OccurrenceCancelled(new Standing(next, before.sourceStart(), true), reason));
        }
    }

    /** One that was moved away keeps its id; what takes its old time gets another. */
    private String freeId(Planned planned) {
        Instant start = planned.sourceStart();
        String id = Occurrence.idOf(guildId, planned.source(), start);
        while (!ids.add(id)) {
            start = start.plusMillis(1);
            id = Occurrence.idOf(guildId, planned.source(), start);
        }
        return id;
    }

    private Occurrence occurrence(String id, long revision, Instant originalStart, Planned planned) {
        return new Occurrence(
                id,
                revision,
                guildId,
                planned.source(),
                originalStart,
                planned.eventType(),
                planned.title(),
                planned.start(),
                planned.end(),
                planned.allDay(),
                planned.details());
    }
}
