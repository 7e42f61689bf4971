package bot.k98.reminder.topology;

import bot.k98.contracts.Codec;
import bot.k98.contracts.Decoded;
import bot.k98.reminder.domain.calendar.CalendarState;
import bot.k98.reminder.domain.calendar.CalendarTab;
import bot.k98.reminder.domain.calendar.CalendarView;
import bot.k98.reminder.domain.calendar.KnownTab;
import bot.k98.reminder.domain.calendar.RefreshPolicy.Readings;
import bot.k98.reminder.domain.calendar.Standing;
import bot.k98.reminder.topology.StoredCalendar.AnnouncementV1;
import bot.k98.reminder.topology.StoredCalendar.CalendarV1;
import bot.k98.reminder.topology.StoredCalendar.OccurrenceV1;
import bot.k98.reminder.topology.StoredCalendar.TabV1;
import bot.k98.runtime.streams.RowScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/** What a task's stores hold of its guilds' calendars. A row that this build can't read counts as none, and the next reading makes it anew. */
final class CalendarStore {
    private static final Logger LOG = Logger.getLogger(CalendarStore.class);
    private static final Codec<StoredCalendar> ROWS = Codec.of(StoredCalendar.class);
    private static final char SEPARATOR = '|';

    private final KeyValueStore<String, byte[]> calendars;
    private final KeyValueStore<String, byte[]> tabs;
    private final KeyValueStore<String, byte[]> occurrences;
    private final KeyValueStore<String, byte[]> announcements;

    CalendarStore(ProcessingContext context) {
        calendars = context.getStateStore(CalendarNames.CALENDARS);
        tabs = context.getStateStore(CalendarNames.TABS);
        occurrences = context.getStateStore(CalendarNames.OCCURRENCES);
        announcements = context.getStateStore(CalendarNames.ANNOUNCEMENTS);
    }

    /** Empty for a guild whose calendar isn't kept here. */
    Optional<CalendarState> state(String guild) {
        return read(CalendarV1.class, guild, calendars.get(guild))
                .map(row -> new CalendarState(
                        new Readings(row.sequence(), row.askedAt(), row.taken(), row.failed()),
                        row.readAt(),
                        row.waiting(),
                        row.planProblems(),
                        row.board(),
                        row.boardAt()));
    }

    void put(String guild, CalendarState state) {
        Readings readings = state.readings();
        calendars.put(
                guild,
                ROWS.encode(new CalendarV1(
                        readings.sequence(),
                        readings.askedAt(),
                        readings.taken(),
                        readings.failed(),
                        state.readAt(),
                        state.waiting(),
                        state.planProblems(),
                        state.board(),
                        state.boardAt())));
    }

    Optional<CalendarView> view(String guild) {
        return state(guild).map(state -> new CalendarView(guild, state, tabs(guild), standing(guild)));
    }

    List<KnownTab> tabs(String guild) {
        return scan(
                        tabs,
                        guild,
                        (key, bytes) -> CalendarTab.find(key.substring(guild.length() + 1))
                                .flatMap(tab -> read(TabV1.class, key, bytes)
                                        .map(row -> new KnownTab(
                                                tab,
                                                row.counts(),
                                                row.goodAt(),
                                                row.refusal(),
                                                row.problems(),
                                                row.rejection()))))
                .stream()
                .sorted(java.util.Comparator.comparing(KnownTab::tab))
                .toList();
    }

    void put(String guild, KnownTab tab) {
        tabs.put(
                key(guild, tab.tab().title()),
                ROWS.encode(new TabV1(tab.counts(), tab.goodAt(), tab.refusal(), tab.problems(), tab.rejection())));
    }

    List<Standing> standing(String guild) {
        return scan(occurrences, guild, CalendarStore::standing);
    }

    Optional<Standing> standing(String guild, String occurrence) {
        String key = key(guild, occurrence);
        return standing(key, occurrences.get(key));
    }

    void put(Standing standing) {
        occurrences.put(
                key(standing.occurrence().guildId(), standing.id()),
                ROWS.encode(new OccurrenceV1(standing.occurrence(), standing.sourceStart(), standing.cancelled())));
    }

    void remove(Standing standing) {
        occurrences.delete(key(standing.occurrence().guildId(), standing.id()));
    }

    Optional<AnnouncementV1> announcement(String guild, String occurrence) {
        String key = key(guild, occurrence);
        return read(AnnouncementV1.class, key, announcements.get(key));
    }

    void put(String guild, String occurrence, AnnouncementV1 announcement) {
        announcements.put(key(guild, occurrence), ROWS.encode(announcement));
    }

    void removeAnnouncement(String guild, String occurrence) {
        announcements.delete(key(guild, occurrence));
    }

    /** Deletes all rows of a guild. */
    void purge(String guild) {
        calendars.delete(guild);
        for (KeyValueStore<String, byte[]> store : List.of(tabs, occurrences, announcements)) {
            RowScan.startingWith(store, guild + SEPARATOR, Integer.MAX_VALUE).forEach(row -> store.delete(row.key));
        }
    }

    private static Optional<Standing> standing(String key, byte[] bytes) {
        return read(OccurrenceV1.class, key, bytes)
                .map(row -> new Standing(row.occurrence(), row.sourceStart(), row.cancelled()));
    }

    private static <T> List<T> scan(
            KeyValueStore<String, byte[]> store, String guild, BiFunction<String, byte[], Optional<T>> reading) {
        List<T> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows = store.prefixScan(guild + SEPARATOR, new StringSerializer())) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                reading.apply(row.key, row.value).ifPresent(found::add);
            }
        }
        return found;
    }

    private static <T extends StoredCalendar> Optional<T> read(Class<T> type, String key, byte[] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        if (ROWS.decode(bytes) instanceof Decoded.Known<StoredCalendar>(StoredCalendar row) && type.isInstance(row)) {
            return Optional.of(type.cast(row));
        }
        LOG.errorf("calendar row unreadable key=%s", key);
        return Optional.empty();
    }

    private static String key(String guild, String id) {
        return guild + SEPARATOR + id;
    }
}
