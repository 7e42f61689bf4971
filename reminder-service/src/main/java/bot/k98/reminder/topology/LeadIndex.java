package bot.k98.reminder.topology;

import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.calendar.LeadSchedule;
import bot.k98.runtime.streams.RowScan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which lead of which occurrence comes due when, in the order of time; and when its message in the reminder channel is to go. */
final class LeadIndex {
    /** Stands in a row where a lead's key stands otherwise. */
    static final String GONE = "gone";

    /** How long after the start a message about it stays. The old bot's figure. */
    static final Duration SHOWN = Duration.ofMinutes(15);

    private static final byte[] PRESENT = {1};
    private static final String SEPARATOR = "|";
    private static final int PARTS = 4;

    private final KeyValueStore<String, byte[]> store;

    LeadIndex(ProcessingContext context) {
        store = context.getStateStore(CalendarNames.LEADS);
    }

    /** One row: {@code lead} is a lead's key, or {@link #GONE}. */
    record Entry(Instant at, String guild, String occurrence, String lead) {
        static Entry parse(String text) {
            String[] parts = text.split("\\|", PARTS);
            return new Entry(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], parts[2], parts[3]);
        }

        String text() {
            return String.join(SEPARATOR, millis(at), guild, occurrence, lead);
        }
    }

    /** Leads that have passed are not armed; one that is armed already stays so. */
    void arm(Occurrence occurrence, Instant now) {
        for (Lead lead : LeadSchedule.ahead(occurrence, now)) {
            put(new Entry(lead.due(occurrence.start()), occurrence.guildId(), occurrence.id(), lead.key()));
        }
    }

    void armEnd(Occurrence occurrence) {
        put(new Entry(occurrence.start().plus(SHOWN), occurrence.guildId(), occurrence.id(), GONE));
    }

    void remove(Entry entry) {
        store.delete(entry.text());
    }

    /** The first ones up to an instant, the oldest first. */
    List<Entry> upTo(Instant now, int most) {
        List<Entry> entries = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = store.range(null, millis(now.plusMillis(1)))) {
            while (rows.hasNext() && entries.size() < most) {
                entries.add(Entry.parse(rows.next().key));
            }
        }
        return entries;
    }

    /** Deletes all of a guild. */
    void purge(String guild) {
        RowScan.having(store, key -> Entry.parse(key).guild().equals(guild), Integer.MAX_VALUE)
                .forEach(row -> store.delete(row.key));
    }

    private void put(Entry entry) {
        store.put(entry.text(), PRESENT);
    }

    /** 14 digits last until the year 5138. */
    private static String millis(Instant at) {
        return String.format(Locale.ROOT, "%014d", at.toEpochMilli());
    }
}
