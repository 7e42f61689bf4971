package bot.k98.reminder.topology;

import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.Reminder;
import bot.k98.reminder.domain.ReminderKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which reminder has to be decided when, in the order of time. */
final class DueIndex {
    private static final byte[] PRESENT = {1};

    private final KeyValueStore<String, byte[]> store;

    DueIndex(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** One row of the index. */
    record Entry(Instant at, ReminderKey key) {
        static Entry of(Reminder reminder) {
            return new Entry(Instant.ofEpochMilli(reminder.wakeAt().toEpochMilli()), reminder.key());
        }

        static Entry parse(String text) {
            int end = text.indexOf(MemberKey.SEPARATOR);
            return new Entry(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, end))),
                    ReminderKey.parse(text.substring(end + 1)));
        }

        String text() {
            return millis(at) + MemberKey.SEPARATOR + key.text();
        }
    }

    void put(Entry entry) {
        store.put(entry.text(), PRESENT);
    }

    void remove(Entry entry) {
        store.delete(entry.text());
    }

    /** The first ones up to an instant, the oldest first. */
    List<Entry> upTo(Instant now, int most) {
        return upTo(now, most, Set.of());
    }

    /** @param held guilds whose reminders wait, whatever their time */
    List<Entry> upTo(Instant now, int most, Set<String> held) {
        List<Entry> entries = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = store.range(null, millis(now.plusMillis(1)))) {
            while (rows.hasNext() && entries.size() < most) {
                Entry entry = Entry.parse(rows.next().key);
                if (!held.contains(entry.key().member().guildId())) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /** 14 digits last until the year 5138. */
    private static String millis(Instant at) {
        return String.format(Locale.ROOT, "%014d", at.toEpochMilli());
    }
}
