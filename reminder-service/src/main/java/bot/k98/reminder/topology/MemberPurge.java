package bot.k98.reminder.topology;

import bot.k98.reminder.domain.MemberKey;
import bot.k98.runtime.streams.RowScan;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Deletes all that a task holds of a guild's members, a few rows at a time. */
final class MemberPurge {
    /** Rows of one store in one pass. */
    private static final int MOST = 500;

    private final ProcessorContext<String, Object> context;
    private final Workplace place;

    MemberPurge(ProcessorContext<String, Object> context, Workplace place) {
        this.context = context;
        this.place = place;
    }

    /** @return whether nothing is left of it */
    boolean some(String guild, Instant now) {
        String prefix = guild + MemberKey.SEPARATOR;
        String inside = MemberKey.SEPARATOR + prefix;
        boolean done = reminders(prefix)
                & keyed(ReminderStores.TEXTS, prefix)
                & preferences(prefix, now)
                & having(ReminderStores.DUE, inside)
                & having(ReminderStores.TOLD, inside);
        if (done) {
            walks(guild);
            place.quarantine().forget(guild);
            notes();
        }
        return done;
    }

    private boolean reminders(String prefix) {
        List<KeyValue<String, byte[]>> rows = RowScan.startingWith(store(ReminderStores.REMINDERS), prefix, MOST);
        rows.forEach(row -> {
            store(ReminderStores.REMINDERS).delete(row.key);
            if (MemberStore.isPending(row.value)) {
                place.pendingGone(1);
            }
        });
        return rows.size() < MOST;
    }

    private boolean preferences(String prefix, Instant now) {
        List<KeyValue<String, byte[]>> rows = RowScan.startingWith(store(ReminderStores.PREFERENCES), prefix, MOST);
        rows.forEach(row -> {
            store(ReminderStores.PREFERENCES).delete(row.key);
            place.outlet().forget(member(row.key), now);
        });
        return rows.size() < MOST;
    }

    private boolean keyed(String name, String prefix) {
        return delete(name, RowScan.startingWith(store(name), prefix, MOST));
    }

    private boolean having(String name, String inside) {
        return delete(name, RowScan.having(store(name), key -> key.contains(inside), MOST));
    }

    private boolean delete(String name, List<KeyValue<String, byte[]>> rows) {
        rows.forEach(row -> store(name).delete(row.key));
        return rows.size() < MOST;
    }

    private void walks(String guild) {
        for (String lead : place.leads().walks().all()) {
            place.leads()
                    .walks()
                    .call(lead)
                    .filter(due -> due.occurrence().guildId().equals(guild))
                    .ifPresent(due -> place.leads().walks().remove(lead));
        }
    }

    /** A zone and closed direct messages are kept by user whatever the guild: those stay of whom something else is left. */
    private void notes() {
        Set<String> left = new HashSet<>();
        for (String name : List.of(ReminderStores.REMINDERS, ReminderStores.PREFERENCES)) {
            RowScan.having(store(name), key -> true, Integer.MAX_VALUE)
                    .forEach(row -> left.add(member(row.key).userId()));
        }
        delete(
                ReminderStores.NOTES,
                RowScan.having(
                        store(ReminderStores.NOTES),
                        key -> !left.contains(key.split("\\" + MemberKey.SEPARATOR, 2)[0]),
                        Integer.MAX_VALUE));
    }

    private KeyValueStore<String, byte[]> store(String name) {
        return context.getStateStore(name);
    }

    private static MemberKey member(String key) {
        String[] parts = key.split("\\" + MemberKey.SEPARATOR, 3);
        return new MemberKey(parts[0], parts[1]);
    }
}
