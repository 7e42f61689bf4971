package bot.k98.reminder.topology;

import bot.k98.contracts.reminder.LeadCall;
import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.contracts.reminder.LeadCall.LeadWithdrawn;
import bot.k98.contracts.reminder.LeadCall.WalkOn;
import bot.k98.reminder.topology.WalkStore.Walk;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Tells a task's members of a lead, a few at a time: each part is one record and one transaction, with its place in the store, so that
 * members who use the bot meanwhile don't wait, and a killed process goes on where it was. The first part too comes after a word to
 * itself: what was withdrawn while this task was away lies before that word.
 */
final class LeadProcessor implements Processor<String, LeadCall, String, Object> {
    static final int MOST_MEMBERS = 200;
    private static final Duration LONGEST_PART = Duration.ofMillis(20);

    /** Longer than anything that is repeated comes again. */
    static final Duration REMEMBERED = Duration.ofDays(2);

    private final Workplace.Tools tools;
    private Workplace place;
    private int partition;

    LeadProcessor(Workplace.Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        place = new Workplace(context, tools);
        partition = context.taskId().partition();
    }

    @Override
    public void process(Record<String, LeadCall> entry) {
        switch (entry.value()) {
            case LeadDue due -> begin(due);
            case LeadWithdrawn withdrawn ->
                place.leads().walks().withdraw(withdrawn.leadId(), place.now().plus(REMEMBERED));
            case WalkOn on -> goOn(on);
        }
    }

    private void begin(LeadDue due) {
        if (!place.leads().walks().has(due.leadId())) {
            remember(new Walk(due, ""), true, place.now());
        }
    }

    /** One that comes again finds the walk farther on. */
    private void goOn(WalkOn on) {
        place.leads()
                .walks()
                .underWay(on.leadId())
                .filter(walk -> walk.after().equals(on.after()))
                .ifPresent(walk -> walk(walk, place.now()));
    }

    private void walk(Walk walk, Instant now) {
        LeadDue due = walk.due();
        if (place.guilds().isAway(due.occurrence().guildId())) {
            remember(walk, false, now);
            return;
        }
        Instant end = now.plus(LONGEST_PART);
        String last = walk.after();
        boolean more;
        try (KeyValueIterator<String, byte[]> members =
                place.leads().preferences().membersAfter(due.occurrence().guildId(), last)) {
            for (int i = 0;
                    i < MOST_MEMBERS && members.hasNext() && !place.now().isAfter(end);
                    i++) {
                KeyValue<String, byte[]> row = members.next();
                place.leads().tell(due, row.key, row.value, now);
                last = row.key;
            }
            more = members.hasNext();
        }
        remember(new Walk(due, last), more, now);
    }

    private void remember(Walk walk, boolean more, Instant now) {
        LeadDue due = walk.due();
        if (more) {
            place.leads().walks().put(walk);
            place.outlet().call(due.occurrence().id(), new WalkOn(due.leadId(), partition, walk.after()), now);
        } else {
            Instant end = due.occurrence().end();
            place.leads().walks().end(due, (end.isAfter(now) ? end : now).plus(REMEMBERED));
        }
    }
}
