package bot.k98.reminder.topology;

import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.runtime.streams.Decoding;
import bot.k98.runtime.streams.SealedSerde;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * The calendar's part of the topology. All of a guild's calendar lives in the task of the guild's partition.
 *
 * <pre>
 * discord.interactions ─▶ calendar-route ─▶ reminder.questions
 * discord.receipts ─────▶ calendar-pick ──▶ reminder.receipts
 * reminder.questions ───▶ calendar-answer ─┐
 * reminder.sources ─────▶ calendar-take ───┼▶ reminder.calendar, discord.boards, discord.posts.personal, discord.replies.reminder
 * reminder.ticks ───────▶ calendar-wake ───┤
 * reminder.receipts ────▶ calendar-note ───┘
 * (an event is moved or called off, or its next message comes) ──▶ discord.withdrawals
 * </pre>
 */
final class CalendarTopology {
    private static final String[] HOLDING = {
        CalendarNames.ANSWER, CalendarNames.TAKE, CalendarNames.WAKE, CalendarNames.NOTE
    };
    private static final String[] STORES = {
        CalendarNames.CALENDARS,
        CalendarNames.TABS,
        CalendarNames.OCCURRENCES,
        CalendarNames.LEADS,
        CalendarNames.ANNOUNCEMENTS
    };

    private CalendarTopology() {}

    static void addTo(Topology topology, CalendarTools tools) {
        add(topology, CalendarNames.ROUTE, () -> new CalendarRouteProcessor(tools), Names.READ_INTERACTIONS);
        add(topology, CalendarNames.WAKE, () -> new CalendarWakeProcessor(tools), Names.READ_TICKS);
        add(topology, CalendarNames.PICK, CalendarPickProcessor::new, Names.READ_RECEIPTS);
        add(topology, CalendarNames.ANSWER, () -> new CalendarAnswerProcessor(tools), CalendarNames.READ_QUESTIONS);
        branch(
                topology,
                Topics.CALENDAR_SOURCES,
                CalendarNames.SOURCES,
                CalendarNames.READ_SOURCES,
                CalendarNames.TAKE);
        add(topology, CalendarNames.TAKE, () -> new CalendarTakeProcessor(tools), CalendarNames.READ_SOURCES);
        branch(
                topology,
                Topics.CALENDAR_RECEIPTS,
                CalendarNames.RECEIPTS,
                CalendarNames.READ_RECEIPTS,
                CalendarNames.NOTE);
        add(topology, CalendarNames.NOTE, () -> new CalendarNoteProcessor(tools), CalendarNames.READ_RECEIPTS);
        stores(topology);
        sinks(topology);
    }

    /** Few rows in all: a calendar has hundreds of occurrences. */
    private static void stores(Topology topology) {
        for (String store : STORES) {
            topology.addStateStore(
                    Stores.keyValueStoreBuilder(
                                    Stores.inMemoryKeyValueStore(store), Serdes.String(), Serdes.ByteArray())
                            .withCachingDisabled()
                            .withLoggingEnabled(Map.of()),
                    HOLDING);
        }
    }

    private static void sinks(Topology topology) {
        sink(topology, CalendarNames.TO_CALENDAR, Topics.CALENDAR_QUESTIONS, CalendarNames.ROUTE, Names.ANSWER);
        sink(topology, CalendarNames.RECEIPTS_ON, Topics.CALENDAR_RECEIPTS, CalendarNames.PICK);
        sink(topology, CalendarNames.REPLIES, Topics.replies(ServiceName.REMINDER), HOLDING);
        sink(topology, CalendarNames.POSTS, Topics.posts(Lane.PERSONAL), HOLDING);
        sink(topology, CalendarNames.BOARDS, Topics.BOARDS, HOLDING);
        sink(topology, CalendarNames.PUBLISHED, Topics.CALENDAR, HOLDING);
        sink(
                topology,
                CalendarNames.DEAD_LETTERS,
                Topics.deadLetters(ServiceName.REMINDER),
                CalendarNames.ANSWER,
                CalendarNames.TAKE,
                CalendarNames.WAKE,
                CalendarNames.NOTE,
                CalendarNames.READ_SOURCES,
                CalendarNames.READ_RECEIPTS);
    }

    private static void branch(Topology topology, Topic<?> topic, String source, String decoding, String next) {
        topology.addSource(
                source, Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), topic.name());
        topology.addProcessor(decoding, new Decoding<>(topic, next, CalendarNames.DEAD_LETTERS), source);
    }

    private static <T> void add(
            Topology topology, String name, ProcessorSupplier<String, T, String, Object> supplier, String parent) {
        topology.addProcessor(name, supplier, parent);
    }

    private static <T> void sink(Topology topology, String name, Topic<T> topic, String... parents) {
        topology.addSink(
                name,
                topic.name(),
                Serdes.String().serializer(),
                SealedSerde.of(topic).serializer(),
                parents);
    }
}
