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
        static Entry of(Occurrence occurrence, Instant start, Lead lead) {
            return new Entry(lead.due(start), occurrence.guildId(), occurrence.id(), lead.key());
        }

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
        LeadSchedule.ahead(occurrence, now).forEach(lead -> put(Entry.of(occurrence, occurrence.start(), lead)));
    }

    /** A lead that waited for the old start, and whose new time has just passed, is not lost: it comes at once. */
    void rearm(Occurrence occurrence, Instant from, Instant now) {
        LeadSchedule.justPassed(occurrence.start(), now).stream()
                .filter(lead -> waits(occurrence, from, lead))
                .forEach(lead -> put(Entry.of(occurrence, occurrence.start(), lead)));
    }

    /** Leads of a start that were reached so lately that members may still be told of them. */
    List<Lead> underWay(Occurrence occurrence, Instant start, Instant now) {
        return LeadSchedule.justPassed(start, now).stream()
                .filter(lead -> !waits(occurrence, start, lead))
                .toList();
    }

    private boolean waits(Occurrence occurrence, Instant start, Lead lead) {
        return store.get(Entry.of(occurrence, start, lead).text()) != null;
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
