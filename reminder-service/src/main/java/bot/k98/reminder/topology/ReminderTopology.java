package bot.k98.reminder.topology;

import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.reminder.discord.Officers;
import bot.k98.reminder.domain.ReminderDecider;
import bot.k98.reminder.metrics.ReminderMetrics;
import bot.k98.runtime.streams.Decoding;
import bot.k98.runtime.streams.GuildStandings;
import bot.k98.runtime.streams.RecentIds;
import bot.k98.runtime.streams.SealedSerde;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * Topics, processors and stores of this service, one task for each partition:
 *
 * <pre>
 * discord.interactions ─▶ answer ──▶ discord.replies.reminder, discord.posts.personal, discord.withdrawals, reminder.questions
 * reminder.questions ───▶ answer (what officers do about another member's reminders; the calendar's go to the calendar)
 * reminder.ticks ───────▶ wake ────▶ discord.posts.personal
 * discord.receipts ─────▶ pick-failures ─▶ reminder.undelivered ─▶ react ─▶ discord.posts.personal
 * privacy.facts ────────▶ obey (guilds that the bot left)
 * privacy.parts ────────▶ gather ──▶ discord.replies.reminder, discord.posts.personal
 * reminder.imports ─────▶ bring-along ─▶ reminder.preferences
 * (the calendar: see CalendarTopology)
 * (leads of the calendar: see LeadTopology)
 * (whatever can't be read or decided) ─▶ reminder.dlq
 * </pre>
 */
public final class ReminderTopology {
    private ReminderTopology() {}

    /** @param partitions how many tasks each service with a topology has */
    public static Topology build(
            ReminderDecider decider,
            CalendarTools calendar,
            Officers officers,
            Clock clock,
            ReminderMetrics metrics,
            int partitions) {
        Workplace.Tools tools = new Workplace.Tools(decider, calendar.kinds(), officers, clock, metrics, partitions);
        Topology topology = new Topology();
        branch(
                topology,
                Topics.INTERACTIONS,
                Names.INTERACTIONS,
                Names.READ_INTERACTIONS,
                Names.ANSWER,
                CalendarNames.ROUTE);
        branch(
                topology,
                Topics.CALENDAR_QUESTIONS,
                CalendarNames.QUESTIONS,
                CalendarNames.READ_QUESTIONS,
                Names.ANSWER,
                CalendarNames.ANSWER);
        branch(
                topology,
                Topics.ticks(ServiceName.REMINDER),
                Names.TICKS,
                Names.READ_TICKS,
                Names.WAKE,
                CalendarNames.WAKE);
        branch(topology, Topics.RECEIPTS, Names.RECEIPTS, Names.READ_RECEIPTS, Names.PICK_FAILURES, CalendarNames.PICK);
        branch(topology, Topics.UNDELIVERED, Names.UNDELIVERED, Names.READ_UNDELIVERED, Names.REACT);
        branch(topology, Topics.PRIVACY_FACTS, Names.PRIVACY, Names.READ_PRIVACY, Names.OBEY);
        branch(topology, Topics.PRIVACY_PARTS, Names.PARTS, Names.READ_PARTS, Names.GATHER);
        branch(topology, Topics.IMPORTS, Names.IMPORTS, Names.READ_IMPORTS, Names.BRING);
        processors(topology, tools);
        CalendarTopology.addTo(topology, calendar);
        LeadTopology.addTo(topology, tools);
        stores(topology);
        sinks(topology);
        return topology;
    }

    private static void branch(Topology topology, Topic<?> topic, String source, String decoding, String... next) {
        topology.addSource(
                source, Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), topic.name());
        topology.addProcessor(decoding, new Decoding<>(topic, List.of(next), Names.DEAD_LETTERS), source);
    }

    private static void processors(Topology topology, Workplace.Tools tools) {
        topology.addProcessor(
                Names.ANSWER, () -> new AnswerProcessor(tools), Names.READ_INTERACTIONS, CalendarNames.READ_QUESTIONS);
        add(topology, Names.WAKE, () -> new WakeProcessor(tools), Names.READ_TICKS);
        add(topology, Names.PICK_FAILURES, PickFailuresProcessor::new, Names.READ_RECEIPTS);
        add(topology, Names.REACT, () -> new ReactProcessor(tools), Names.READ_UNDELIVERED);
        add(topology, Names.OBEY, ObeyProcessor::new, Names.READ_PRIVACY);
        add(topology, Names.GATHER, () -> new GatherProcessor(tools), Names.READ_PARTS);
        add(topology, Names.BRING, () -> new BringProcessor(tools), Names.READ_IMPORTS);
    }

    private static <T> void add(
            Topology topology, String name, ProcessorSupplier<String, T, String, Object> supplier, String parent) {
        topology.addProcessor(name, supplier, parent);
    }

    private static void stores(Topology topology) {
        ReminderStores.deciding()
                .forEach(store -> topology.addStateStore(
                        store, Names.ANSWER, Names.WAKE, Names.REACT, Names.TELL, Names.GATHER, Names.BRING));
        topology.addStateStore(
                GuildStandings.builder(),
                Names.OBEY,
                Names.ANSWER,
                Names.WAKE,
                Names.REACT,
                Names.TELL,
                Names.GATHER,
                Names.BRING,
                CalendarNames.TAKE,
                CalendarNames.WAKE);
        topology.addStateStore(RecentIds.builder(), Names.ANSWER, CalendarNames.ROUTE);
    }

    private static void sinks(Topology topology) {
        sink(topology, Names.REPLIES, Topics.replies(ServiceName.REMINDER), Names.ANSWER, Names.WAKE, Names.GATHER);
        sink(
                topology,
                Names.POSTS,
                Topics.posts(Lane.PERSONAL),
                Names.ANSWER,
                Names.WAKE,
                Names.REACT,
                Names.TELL,
                Names.GATHER);
        sink(topology, Names.PREFERENCES_SET, Topics.PREFERENCES, Names.ANSWER, Names.WAKE, Names.REACT, Names.BRING);
        sink(topology, Names.FILES, Topics.FILES, Names.ANSWER, Names.WAKE, Names.GATHER, CalendarNames.ANSWER);
        sink(
                topology,
                Names.WITHDRAWALS,
                Topics.WITHDRAWALS,
                Names.ANSWER,
                CalendarNames.WAKE,
                CalendarNames.TAKE,
                CalendarNames.ANSWER);
        LeadTopology.addSinksTo(topology, Names.TELL, CalendarNames.WAKE, CalendarNames.TAKE, CalendarNames.ANSWER);
        topology.addSink(
                Names.TO_SERVICES,
                Topics.PRIVACY_FACTS.name(),
                Serdes.String().serializer(),
                SealedSerde.of(Topics.PRIVACY_FACTS).serializer(),
                LeadTopology.TO_TASKS,
                Names.ANSWER);
        sink(topology, Names.TO_MEMBER, Topics.UNDELIVERED, Names.PICK_FAILURES);
        sink(
                topology,
                Names.DEAD_LETTERS,
                Topics.deadLetters(ServiceName.REMINDER),
                Names.READ_INTERACTIONS,
                CalendarNames.READ_QUESTIONS,
                Names.READ_TICKS,
                Names.READ_RECEIPTS,
                Names.READ_UNDELIVERED,
                Names.READ_PRIVACY,
                Names.READ_PARTS,
                Names.GATHER,
                Names.ANSWER,
                Names.WAKE,
                Names.REACT,
                Names.READ_DUE,
                Names.TELL,
                Names.READ_IMPORTS);
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
