package bot.k98.reminder.topology;

import bot.k98.contracts.Trace;
import bot.k98.contracts.timer.Tick;
import bot.k98.reminder.discord.PostRenderer;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderCommand;
import bot.k98.reminder.topology.DecisionDesk.Decided;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Decides what has come due, while a tick is processed: the transaction carries the tick's offset, so an instance that stalled and
 * lost its partition can't commit what it fired. A pass is bounded in rows and in time; the next tick goes on.
 */
final class WakeProcessor implements Processor<String, Tick, String, Object> {
    static final int MOST_ROWS = 500;
    private static final Duration LONGEST_PASS = Duration.ofMillis(50);

    private final Workplace.Tools tools;
    private String task;
    private Workplace place;
    private DataDesk data;
    private MemberPurge purge;

    WakeProcessor(Workplace.Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        task = context.taskId().toString();
        place = new Workplace(context, tools);
        data = new DataDesk(place, new GatheringStore(context), tools.partitions());
        purge = new MemberPurge(context, place);
        tools.metrics()
                .holds(task, place.members().countPending(), place.quarantine().size());
    }

    @Override
    public void close() {
        tools.metrics().left(task);
    }

    @Override
    public void process(Record<String, Tick> entry) {
        switch (entry.value()) {
            case Tick.Ticked ignored -> wakeAll();
            case Tick.Restored restored -> closeGap(restored.until());
        }
    }

    /** Once after a restore, so without a bound: no timer may run before it is through. A backup may have a reminder without its time. */
    private void closeGap(Instant until) {
        Instant now = place.now();
        place.members().indexAgain();
        place.members().due().upTo(until, Integer.MAX_VALUE).stream()
                .map(entry -> entry.key().member())
                .distinct()
                .forEach(member -> closeGap(new ReminderCommand.CloseGap(member, until), now));
    }

    private void closeGap(ReminderCommand.CloseGap gap, Instant now) {
        switch (Attempt.of(() -> place.desk().decide(gap, now))) {
            case Attempt.Ready<Decided>(Decided decided) ->
                place.desk().carryOut(decided, Trace.of("restored", gap.member().text(), gap.until()), now);
            case Attempt.Poison<Decided>(UnreadableRowException unreadable) -> place.putAside(unreadable, now);
            case Attempt.Poison<Decided>(RuntimeException failure) -> throw failure;
        }
    }

    private void wakeAll() {
        Instant now = place.now();
        Instant end = now.plus(LONGEST_PASS);
        Iterator<DueIndex.Entry> due = place.members()
                .due()
                .upTo(now, MOST_ROWS, place.guilds().away())
                .iterator();
        while (due.hasNext() && !place.now().isAfter(end)) {
            wake(due.next(), now);
        }
        place.leads().forget(now);
        data.wake(now);
        for (String guild : place.guilds().toPurge(now)) {
            if (purge.some(guild, now)) {
                place.guilds().purged(guild);
            }
        }
    }

    private void wake(DueIndex.Entry entry, Instant now) {
        ReminderCommand wake = new ReminderCommand.WakeReminder(entry.key());
        switch (Attempt.of(() -> place.desk().decide(wake, now))) {
            case Attempt.Ready<Decided>(Decided decided) -> carryOut(entry, decided, now);
            case Attempt.Poison<Decided>(UnreadableRowException unreadable) -> place.putAside(unreadable, now);
            case Attempt.Poison<Decided>(RuntimeException failure) -> putAside(entry, failure, now);
        }
    }

    private void carryOut(DueIndex.Entry entry, Decided decided, Instant now) {
        Optional<Reminder> reminder = decided.before().find(entry.key().id());
        if (reminder.map(DueIndex.Entry::of).filter(entry::equals).isEmpty()) {
            // No reminder stands for it any more: its row went into the quarantine.
            place.members().due().remove(entry);
        }
        long revision = reminder.map(Reminder::revision).orElse(0L);
        place.desk().carryOut(decided, PostRenderer.trace(entry.key(), revision), now);
    }

    private void putAside(DueIndex.Entry entry, RuntimeException failure, Instant now) {
        place.members().due().remove(entry);
        place.members().row(entry.key()).ifPresent(row -> place.putAside(entry.key(), row, failure, now));
    }
}
