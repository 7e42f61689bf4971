package bot.k98.reminder.topology;

import bot.k98.contracts.Trace;
import bot.k98.reminder.discord.Officers;
import bot.k98.reminder.discord.PostRenderer;
import bot.k98.reminder.domain.ReminderDecider;
import bot.k98.reminder.domain.ReminderKey;
import bot.k98.reminder.domain.preference.EventKinds;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.runtime.streams.GuildStandings;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** What a processor that decides works with: its task's stores, the rules, the way out. */
final class Workplace {
    private final String task;
    private final ReminderMetrics metrics;
    private final Clock clock;
    private final Outlet outlet;
    private final MemberStore members;
    private final Quarantine quarantine;
    private final DecisionDesk desk;
    private final LeadDesk leads;
    private final Published published;
    private final GuildStandings guilds;

    Workplace(ProcessorContext<String, Object> context, Tools tools) {
        task = context.taskId().toString();
        metrics = tools.metrics();
        clock = tools.clock();
        outlet = new Outlet(context);
        members = new MemberStore(context);
        quarantine = new Quarantine(context, outlet, tools.metrics());
        leads = new LeadDesk(context, members, quarantine, outlet, tools.metrics());
        published = new Published(leads.preferences(), members, outlet);
        guilds = GuildStandings.in(context);
        desk = new DecisionDesk(task, tools.decider(), members, guilds, outlet, published, tools.metrics());
    }

    /**
     * What all tasks share.
     *
     * @param partitions how many tasks a service with a topology has
     */
    record Tools(
            ReminderDecider decider,
            EventKinds kinds,
            Officers officers,
            Clock clock,
            ReminderMetrics metrics,
            int partitions) {}

    Instant now() {
        return clock.instant();
    }

    Outlet outlet() {
        return outlet;
    }

    MemberStore members() {
        return members;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    DecisionDesk desk() {
        return desk;
    }

    /** So many pending reminders are no more, without a decision about each. */
    void pendingGone(int count) {
        metrics.pendingChanged(task, -count);
    }

    GuildStandings guilds() {
        return guilds;
    }

    Published published() {
        return published;
    }

    LeadDesk leads() {
        return leads;
    }

    /** Moves an unreadable row into the quarantine and tells its member. */
    void putAside(UnreadableRowException unreadable, Instant now) {
        putAside(unreadable.key(), unreadable.row(), unreadable, now);
    }

    /** Moves a row that can't be decided into the quarantine and tells its member. */
    void putAside(ReminderKey key, byte[] row, RuntimeException failure, Instant now) {
        Trace trace = Trace.of("failed-reminder", key.text(), now);
        members.takeOut(key);
        quarantine.put(key.text(), row, failure, trace, now);
        outlet.post(PostRenderer.apology(key, trace), trace, now);
    }
}
