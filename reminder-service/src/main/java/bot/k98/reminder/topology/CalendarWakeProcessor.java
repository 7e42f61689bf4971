package bot.k98.reminder.topology;

import bot.k98.contracts.Trace;
import bot.k98.contracts.timer.Tick;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.calendar.LeadReached;
import bot.k98.reminder.domain.calendar.LeadSchedule;
import bot.k98.runtime.streams.GuildStandings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Decides what time brings about, while a tick is processed: leads that are reached, messages that are to go, readings that are due.
 * Whatever follows from a lead is a {@link LeadFollower} of this processor.
 */
final class CalendarWakeProcessor implements Processor<String, Tick, String, Object> {
    private static final int MOST_ROWS = 200;

    private final CalendarTools tools;
    private CalendarDesk desk;
    private GuildStandings guilds;
    private List<LeadFollower> followers;

    CalendarWakeProcessor(CalendarTools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        desk = new CalendarDesk(context, tools);
        followers = desk.followers();
        guilds = GuildStandings.in(context);
    }

    @Override
    public void process(Record<String, Tick> entry) {
        switch (entry.value()) {
            case Tick.Ticked ignored -> wakeAll();
            case Tick.Restored restored -> passOver(restored.until());
        }
    }

    /** What was due between a backup and its restore may have been told by the system that was lost. */
    private void passOver(Instant until) {
        desk.leads().upTo(until, Integer.MAX_VALUE).stream()
                .filter(due -> !due.lead().equals(LeadIndex.GONE))
                .forEach(due -> {
                    desk.leads().remove(due);
                    tools.metrics().lead(false);
                });
    }

    private void wakeAll() {
        Instant now = tools.clock().instant();
        if (guilds.over(now).contains(tools.guildId())) {
            desk.purge(tools.guildId(), now);
        }
        if (guilds.isAway(tools.guildId())) {
            return;
        }
        for (LeadIndex.Entry due : desk.leads().upTo(now, MOST_ROWS)) {
            desk.leads().remove(due);
            guarded("lead-" + due.text(), now, () -> wake(due, now));
        }
        if (desk.store().state(tools.guildId()).isPresent()) {
            guarded("calendar-" + tools.guildId(), now, () -> desk.pass(tools.guildId(), now));
        }
    }

    private void wake(LeadIndex.Entry due, Instant now) {
        if (due.lead().equals(LeadIndex.GONE)) {
            desk.announcements().end(due, now);
            return;
        }
        Optional<LeadReached> reached = Lead.find(due.lead())
                .flatMap(lead ->
                        LeadSchedule.reach(desk.store().standing(due.guild(), due.occurrence()), lead, due.at(), now));
        reached.ifPresent(one -> followers.forEach(follower -> follower.follow(one, now)));
        Lead.find(due.lead())
                .flatMap(lead ->
                        LeadSchedule.miss(desk.store().standing(due.guild(), due.occurrence()), lead, due.at(), now))
                .ifPresent(missed -> followers.forEach(follower -> follower.miss(missed, now)));
        tools.metrics().lead(reached.isPresent());
    }

    /** What fails once fails each time: it is put aside, and time goes on. */
    private void guarded(String subject, Instant now, Runnable step) {
        try {
            step.run();
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (RuntimeException failure) {
            desk.outlet().bury(subject, failure, Trace.of("calendar", subject, now), now);
        }
    }
}
