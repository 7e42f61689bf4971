package bot.k98.reminder.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.calendar.Lead;
import bot.k98.reminder.domain.preference.Preferences;
import bot.k98.reminder.topology.StoredPreferences.PreferencesV1;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What the members of a task want to be told. */
final class PreferenceStore {
    private static final Codec<StoredPreferences> ROWS = Codec.of(StoredPreferences.class);

    private final KeyValueStore<String, byte[]> store;

    PreferenceStore(ProcessingContext context) {
        store = context.getStateStore(ReminderStores.PREFERENCES);
    }

    /** @throws IllegalStateException when the row can't be read */
    Preferences load(MemberKey member) {
        return Optional.ofNullable(store.get(member.text()))
                .map(row -> read(member.text(), row))
                .orElse(Preferences.NONE);
    }

    boolean has(MemberKey member) {
        return store.get(member.text()) != null;
    }

    void put(MemberKey member, Preferences preferences) {
        store.put(member.text(), row(preferences));
    }

    static byte[] row(Preferences preferences) {
        return ROWS.encode(new PreferencesV1(
                preferences.name(), preferences.enabled(), keys(preferences), preferences.revision()));
    }

    /** Leads by their keys, types and leads in order. */
    static Map<String, List<String>> keys(Preferences preferences) {
        Map<String, List<String>> keys = new TreeMap<>();
        preferences
                .leads()
                .forEach((type, leads) ->
                        keys.put(type, leads.stream().map(Lead::key).toList()));
        return keys;
    }

    void remove(MemberKey member) {
        store.delete(member.text());
    }

    /** The guild's members in the order of their keys, from the one behind {@code after} on; close it. */
    KeyValueIterator<String, byte[]> membersAfter(String guild, String after) {
        String first = guild + MemberKey.SEPARATOR;
        return store.range(after.isEmpty() ? first : after + '\0', first + Character.MAX_VALUE);
    }

    static Preferences read(String key, byte[] row) {
        return switch (ROWS.decode(row)) {
            case Decoded.Known<StoredPreferences>(PreferencesV1 known) ->
                new Preferences(known.name(), known.enabled(), leads(known.leads()), known.revision());
            case Decoded.UnknownType<StoredPreferences>(String type) ->
                throw new IllegalStateException("the preferences of " + key + " are a " + type);
            case Decoded.Malformed<StoredPreferences>(String reason) ->
                throw new IllegalStateException("the preferences of " + key + " are unreadable: " + reason);
        };
    }

    static Map<String, Set<Lead>> leads(Map<String, List<String>> keys) {
        return keys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(Lead::find)
                                .flatMap(Optional::stream)
                                .collect(Collectors.toSet())));
    }
}
