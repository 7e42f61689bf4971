package bot.k98.reminder.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.reminder.CalendarEntry;
import bot.k98.contracts.reminder.CalendarEntry.OccurrencePlanned;
import bot.k98.contracts.reminder.MemberPreferences;
import bot.k98.contracts.reminder.MemberPreferences.PreferencesSet;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.domain.MemberKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is published about the calendar and about members, as this instance has seen it. For displays; it may lag behind. */
final class Seen {
    private static final Codec<CalendarEntry> ENTRIES = Topics.CALENDAR.codec();
    private static final Codec<MemberPreferences> PREFERENCES = Topics.PREFERENCES.codec();

    private final KeyValueStore<String, byte[]> calendar;
    private final KeyValueStore<String, byte[]> preferences;

    Seen(ProcessingContext context) {
        calendar = context.getStateStore(ReminderStores.CALENDAR_SEEN);
        preferences = context.getStateStore(ReminderStores.PREFERENCES_SEEN);
    }

    /** All that is planned in a guild; empty: nothing is known. */
    List<Occurrence> planned(String guild) {
        List<Occurrence> planned = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = calendar.all()) {
            while (rows.hasNext()) {
                if (ENTRIES.decode(rows.next().value)
                                instanceof Decoded.Known<CalendarEntry>(OccurrencePlanned(var occurrence, var from))
                        && occurrence.guildId().equals(guild)) {
                    planned.add(occurrence);
                }
            }
        }
        return planned;
    }

    Optional<PreferencesSet> of(MemberKey member) {
        return read(preferences.get(member.text()));
    }

    /** Of all members of a guild. */
    List<PreferencesSet> members(String guild) {
        List<PreferencesSet> all = new ArrayList<>();
        String prefix = guild + MemberKey.SEPARATOR;
        try (KeyValueIterator<String, byte[]> rows = preferences.range(prefix, prefix + Character.MAX_VALUE)) {
            rows.forEachRemaining(row -> read(row.value).ifPresent(all::add));
        }
        return all;
    }

    private static Optional<PreferencesSet> read(byte[] row) {
        return PREFERENCES.decode(row) instanceof Decoded.Known<MemberPreferences>(PreferencesSet set)
                ? Optional.of(set)
                : Optional.empty();
    }
}
