package bot.k98.reminder.topology;

import bot.k98.contracts.Trace;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.discord.LeadRenderer;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.calendar.LeadReached;
import bot.k98.reminder.domain.preference.EventKinds;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Calls all tasks to tell their members, once for each lead that is reached, and takes it back when its event is no more at that time. */
final class LeadCaller implements LeadFollower {
    private final Outlet outlet;
    private final EventKinds kinds;

    LeadCaller(ProcessorContext<String, Object> context, EventKinds kinds) {
        this.outlet = new Outlet(context);
        this.kinds = kinds;
    }

    /** Called all the same: each task takes down for whom it was missed. */
    @Override
    public void miss(LeadReached missed, Instant now) {
        follow(missed, now);
    }

    /** Of a start that is no more: whoever was not told yet is not told, and what waits at the gateway is not sent. */
    void withdraw(Occurrence occurrence, Instant start, Lead lead, Instant now) {
        String id = Occurrence.leadId(occurrence.id(), start, lead.key());
        outlet.call(occurrence.id(), new LeadCall.LeadWithdrawn(id), now);
        outlet.withdraw(id, Trace.of("lead", id), now);
    }

    @Override
    public void follow(LeadReached reached, Instant now) {
        LeadDue due = new LeadDue(
                reached.id(),
                reached.occurrence(),
                reached.lead().key(),
                kinds.isFight(reached.occurrence()),
                LeadRenderer.text(reached.occurrence(), reached.lead(), kinds),
                reached.due(),
                reached.notAfter());
        outlet.call(reached.occurrence().id(), due, now);
    }
}
