package bot.k98.reminder.topology;

import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.contracts.reminder.MemberImport;
import bot.k98.reminder.discord.LeadRenderer;
import bot.k98.reminder.discord.OwnerKey;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.MemberReminders;
import bot.k98.reminder.domain.Reminder.MissedReason;
import bot.k98.reminder.domain.ReminderCommand.Failure;
import bot.k98.reminder.domain.ReminderFact;
import bot.k98.reminder.domain.preference.LeadPolicy;
import bot.k98.reminder.domain.preference.LeadPolicy.Telling;
import bot.k98.reminder.domain.preference.Preferences;
import bot.k98.reminder.metrics.ReminderMetrics;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Tells one member of one lead, and takes down what became of it. */
final class LeadDesk {
    private static final int FORGOTTEN_AT_ONCE = 200;

    private final WalkStore walks;
    private final PreferenceStore preferences;
    private final LeadLedger ledger;
    private final MemberStore members;
    private final Quarantine quarantine;
    private final Outlet outlet;
    private final ReminderMetrics metrics;

    LeadDesk(
            ProcessorContext<String, Object> context,
            MemberStore members,
            Quarantine quarantine,
            Outlet outlet,
            ReminderMetrics metrics) {
        this.walks = new WalkStore(context);
        this.preferences = new PreferenceStore(context);
        this.ledger = new LeadLedger(context);
        this.members = members;
        this.quarantine = quarantine;
        this.outlet = outlet;
        this.metrics = metrics;
    }

    WalkStore walks() {
        return walks;
    }

    PreferenceStore preferences() {
        return preferences;
    }

    LeadLedger ledger() {
        return ledger;
    }

    /** A row that can't be read is put aside, and the others are told. */
    void tell(LeadDue due, String key, byte[] row, Instant now) {
        switch (Attempt.of(() -> telling(due, key, row, now))) {
            case Attempt.Ready<Telling>(Telling telling) -> carryOut(due, member(key), telling, now);
            case Attempt.Poison<Telling>(RuntimeException failure) ->
                quarantine.put("preferences-" + key, row, failure, trace(due), now);
        }
    }

    private Telling telling(LeadDue due, String key, byte[] row, Instant now) {
        MemberKey member = member(key);
        if (ledger.has(due.leadId(), member) || wasToldBefore(due, member)) {
            return Telling.UNWANTED;
        }
        return LeadPolicy.tell(PreferenceStore.read(key, row), members.isClosed(member), due, now);
    }

    /** By the bot before this one. */
    private boolean wasToldBefore(LeadDue due, MemberKey member) {
        String mark = MemberImport.mark(due.occurrence(), due.lead());
        return walks.has(mark) && ledger.has(mark, member);
    }

    /** Such a mark that is over already is none. */
    void toldBefore(MemberImport.Told told, MemberKey member, Instant now) {
        if (told.until().isAfter(now)) {
            walks.toldBefore(told.mark(), told.until());
            ledger.put(told.mark(), member, Telling.TOLD, now);
        }
    }

    private void carryOut(LeadDue due, MemberKey member, Telling telling, Instant now) {
        switch (telling) {
            case UNWANTED -> {
                return;
            }
            case TOLD -> outlet.post(LeadRenderer.message(due, member), trace(due), now);
            case PAUSED -> {}
            case MISSED -> miss(due, member, MissedReason.LATE, now);
        }
        ledger.put(due.leadId(), member, telling, now);
        metrics.leadTold(telling);
    }

    /** A message about a lead that didn't arrive; the direct messages that are closed are taken down elsewhere. */
    void undelivered(OwnerKey about, Receipt receipt, Failure failure, Instant now) {
        MemberKey member = about.key().member();
        LeadRenderer.leadId(about)
                .flatMap(walks::call)
                .filter(due -> LeadRenderer.requestId(due, member)
                        .equals(receipt.request().id()))
                .filter(due -> ledger.isTold(due.leadId(), member))
                .ifPresent(due -> undelivered(due, member, failure, now));
    }

    private void undelivered(LeadDue due, MemberKey member, Failure failure, Instant now) {
        boolean closed = failure == Failure.DIRECT_MESSAGES_CLOSED;
        ledger.put(due.leadId(), member, closed ? Telling.PAUSED : Telling.MISSED, now);
        if (!closed) {
            miss(due, member, failure == Failure.EXPIRED ? MissedReason.LATE : MissedReason.REFUSED, now);
        }
    }

    /** As a missed reminder of the member: they are told of all of theirs in one message, and find it in their list. */
    private void miss(LeadDue due, MemberKey member, MissedReason reason, Instant now) {
        MemberReminders before = members.load(member);
        ReminderFact.LeadMissed missed =
                before.missLead(due.leadId(), due.occurrence().start(), LeadRenderer.missed(due), reason, now);
        members.apply(before, missed);
        metrics.happened(missed);
    }

    /** The member wants less than before, or nothing: what still waits at the gateway for them, and is not wanted now, is not sent. */
    void unwanted(MemberKey member, Preferences now, Instant at) {
        for (String lead : walks.all()) {
            walks.call(lead)
                    .filter(due -> due.notAfter().isAfter(at))
                    .filter(due -> LeadPolicy.tell(now, false, due, at) == Telling.UNWANTED)
                    .filter(due -> ledger.isTold(due.leadId(), member))
                    .ifPresent(due -> outlet.withdraw(LeadRenderer.requestId(due, member), trace(due), at));
        }
    }

    /** Forgets all about a member. What still waits at the gateway for them is not sent. */
    void forget(MemberKey member, Instant now) {
        unwanted(member, Preferences.NONE, now);
        preferences.remove(member);
        walks.all().forEach(lead -> ledger.remove(lead, member));
    }

    /** Forgets who was told of what is long over, a few at a time. */
    void forget(Instant now) {
        for (String lead : walks.over(now)) {
            if (!ledger.forget(lead, FORGOTTEN_AT_ONCE)) {
                return;
            }
            walks.remove(lead);
        }
    }

    private static MemberKey member(String key) {
        String[] parts = key.split("\\" + MemberKey.SEPARATOR, 2);
        return new MemberKey(parts[0], parts[1]);
    }

    private static Trace trace(LeadDue due) {
        return Trace.of("lead", due.leadId());
    }
}
