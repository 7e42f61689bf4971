package bot.k98.reminder.metrics;

import bot.k98.reminder.domain.ReminderFact;
import bot.k98.reminder.domain.calendar.CalendarFact;
import bot.k98.reminder.domain.preference.LeadPolicy.Telling;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Meters {@code k98_reminder_*}. Counters count what this process decided: after an aborted transaction the same is decided, and
 * counted, again.
 */
public final class ReminderMetrics {
    public static final String PENDING = "k98.reminder.pending";
    public static final String QUARANTINED = "k98.reminder.quarantined";
    public static final String FACTS = "k98.reminder.facts";
    public static final String FACT = "fact";
    public static final String TELLINGS = "k98.reminder.tellings";
    public static final String TELLING = "telling";
    public static final String LATENESS = "k98.reminder.lateness";
    public static final String REPEATS = "k98.reminder.repeats";
    public static final String EXPIRED = "k98.reminder.expired";
    public static final String DEAD_LETTERS = "k98.reminder.dead.letters";
    public static final String LEADS = "k98.reminder.leads";
    public static final String OUTCOME = "outcome";

    private final MeterRegistry registry;
    private final ConcurrentMap<String, Integer> pending = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> quarantined = new ConcurrentHashMap<>();

    public ReminderMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge(PENDING, pending, ReminderMetrics::sum);
        registry.gauge(QUARANTINED, quarantined, ReminderMetrics::sum);
    }

    /** Counts a fact under its name: ReminderFired, ReminderMissed, ReminderRefused… */
    public void happened(ReminderFact fact) {
        registry.counter(FACTS, FACT, fact.getClass().getSimpleName()).increment();
        if (fact instanceof ReminderFact.ReminderFired fired) {
            registry.timer(LATENESS).record(fired.late());
        }
    }

    /** A member was told of a lead, or wasn't, and why. */
    public void leadTold(Telling telling) {
        registry.counter(TELLINGS, TELLING, telling.name()).increment();
    }

    /** An interaction that was seen before. */
    public void repeated() {
        registry.counter(REPEATS).increment();
    }

    /** An interaction whose member was told otherwise, or whose token is used up. */
    public void expired() {
        registry.counter(EXPIRED).increment();
    }

    /** Counts what happened to occurrences of the calendar, under its name: OccurrenceAdded, OccurrenceMoved… */
    public void calendar(List<CalendarFact> facts) {
        facts.forEach(fact ->
                registry.counter(FACTS, FACT, fact.getClass().getSimpleName()).increment());
    }

    /** A lead came due: something follows, or it was late, or of a start that no longer is. */
    public void lead(boolean reached) {
        registry.counter(LEADS, OUTCOME, reached ? "reached" : "passed").increment();
    }

    /** What one task holds when it starts. */
    public void holds(String task, int pendingReminders, int quarantinedRows) {
        pending.put(task, pendingReminders);
        quarantined.put(task, quarantinedRows);
    }

    /** More, or with a negative number fewer, of the task's reminders are pending. */
    public void pendingChanged(String task, int by) {
        pending.merge(task, by, Integer::sum);
    }

    /** A decision failed, and a row more of the task is put aside. */
    public void putAside(String task) {
        quarantined.merge(task, 1, Integer::sum);
        registry.counter(DEAD_LETTERS).increment();
    }

    /** So many rows of the task are no longer put aside: nobody may look at them any more. */
    public void tookOut(String task, int rows) {
        quarantined.merge(task, -rows, Integer::sum);
    }

    /** The task went to another instance. */
    public void left(String task) {
        pending.remove(task);
        quarantined.remove(task);
    }

    public int pending() {
        return sum(pending);
    }

    public int quarantined() {
        return sum(quarantined);
    }

    private static int sum(Map<String, Integer> tasks) {
        return tasks.values().stream().mapToInt(Integer::intValue).sum();
    }
}
