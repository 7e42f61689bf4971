package bot.k98.reminder.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.preference.LeadPolicy.Telling;
import bot.k98.reminder.topology.StoredLead.ToldV1;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which members of a task were told of which lead. */
final class LeadLedger {
    private static final Codec<StoredLead> ROWS = Codec.of(StoredLead.class);

    private final KeyValueStore<String, byte[]> store;

    LeadLedger(ProcessingContext context) {
        store = context.getStateStore(ReminderStores.TOLD);
    }

    boolean has(String leadId, MemberKey member) {
        return store.get(key(leadId, member)) != null;
    }

    /** Whether a message was sent, and nothing else came of it yet. */
    boolean isTold(String leadId, MemberKey member) {
        return ROWS.decode(store.get(key(leadId, member))) instanceof Decoded.Known<StoredLead>(ToldV1 told)
                && told.telling().equals(Telling.TOLD.name());
    }

    void put(String leadId, MemberKey member, Telling telling, Instant now) {
        store.put(key(leadId, member), ROWS.encode(new ToldV1(now, telling.name())));
    }

    void remove(String leadId, MemberKey member) {
        store.delete(key(leadId, member));
    }

    /** Forgets who was told of a lead, at most so many at once. @return whether nobody is left */
    boolean forget(String leadId, int most) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows =
                store.prefixScan(leadId + MemberKey.SEPARATOR, new StringSerializer())) {
            while (rows.hasNext() && keys.size() < most) {
                keys.add(rows.next().key);
            }
        }
        keys.forEach(store::delete);
        return keys.size() < most;
    }

    private static String key(String leadId, MemberKey member) {
        return leadId + MemberKey.SEPARATOR + member.text();
    }
}
