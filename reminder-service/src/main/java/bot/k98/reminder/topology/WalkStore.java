package bot.k98.reminder.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.reminder.LeadCall;
import bot.k98.contracts.reminder.LeadCall.LeadDue;
import bot.k98.reminder.topology.StoredLead.ToldBeforeV1;
import bot.k98.reminder.topology.StoredLead.WalkedV1;
import bot.k98.reminder.topology.StoredLead.WalkingV1;
import bot.k98.reminder.topology.StoredLead.WithdrawnV1;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** How far a task is in telling its members of each lead. */
final class WalkStore {
    private static final Codec<StoredLead> ROWS = Codec.of(StoredLead.class);
    private static final Codec<LeadCall> CALLS = Topics.DUE.codec();

    private final KeyValueStore<String, byte[]> store;

    WalkStore(ProcessingContext context) {
        store = context.getStateStore(ReminderStores.WALKS);
    }

    /** @param after the last member who was looked at; empty: none yet */
    record Walk(LeadDue due, String after) {}

    boolean has(String leadId) {
        return store.get(leadId) != null;
    }

    /** Empty when it isn't under way. */
    Optional<Walk> underWay(String leadId) {
        return row(leadId) instanceof WalkingV1(byte[] call, String after)
                ? due(call).map(due -> new Walk(due, after))
                : Optional.empty();
    }

    /** Also when everybody was told; not when it was withdrawn. */
    Optional<LeadDue> call(String leadId) {
        return switch (row(leadId)) {
            case WalkingV1(byte[] call, String after) -> due(call);
            case WalkedV1(byte[] call, Instant until) -> due(call);
            case StoredLead.WithdrawnV1 ignored -> Optional.empty();
            case StoredLead.ToldV1 ignored -> Optional.empty();
            case ToldBeforeV1 ignored -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    void put(Walk walk) {
        store.put(walk.due().leadId(), ROWS.encode(new WalkingV1(CALLS.encode(walk.due()), walk.after())));
    }

    void end(LeadDue due, Instant until) {
        store.put(due.leadId(), ROWS.encode(new WalkedV1(CALLS.encode(due), until)));
    }

    void withdraw(String leadId, Instant until) {
        store.put(leadId, ROWS.encode(new WithdrawnV1(until)));
    }

    /** The bot before this one told some of the task's members. */
    void toldBefore(String mark, Instant until) {
        store.put(mark, ROWS.encode(new ToldBeforeV1(until)));
    }

    void remove(String leadId) {
        store.delete(leadId);
    }

    List<String> all() {
        List<String> leads = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            rows.forEachRemaining(row -> leads.add(row.key));
        }
        return leads;
    }

    /** Leads that needn't be remembered any longer. */
    List<String> over(Instant now) {
        return all().stream().filter(lead -> isOver(row(lead), now)).toList();
    }

    private static boolean isOver(StoredLead row, Instant now) {
        return switch (row) {
            case WalkedV1(byte[] call, Instant until) -> until.isBefore(now);
            case WithdrawnV1(Instant until) -> until.isBefore(now);
            case ToldBeforeV1(Instant until) -> until.isBefore(now);
            case WalkingV1 ignored -> false;
            case StoredLead.ToldV1 ignored -> false;
            case null -> false;
        };
    }

    private StoredLead row(String leadId) {
        return ROWS.decode(store.get(leadId)) instanceof Decoded.Known<StoredLead>(var known) ? known : null;
    }

    private static Optional<LeadDue> due(byte[] call) {
        return CALLS.decode(call) instanceof Decoded.Known<LeadCall>(LeadDue due) ? Optional.of(due) : Optional.empty();
    }
}
