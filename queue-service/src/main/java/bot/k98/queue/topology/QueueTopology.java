package bot.k98.queue.topology;

import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.runtime.streams.Decoding;
import bot.k98.runtime.streams.GuildStandings;
import bot.k98.runtime.streams.RecentIds;
import bot.k98.runtime.streams.SealedSerde;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * Topics, processors and stores of this service, one task for each partition. Uses of the bot come by user; named topics bring them
 * to the task that holds the guild's overview or the channel's line.
 *
 * <pre>
 * discord.interactions ─▶ route ───▶ queue.questions, queue.requests
 * discord.messages ─────▶ take-in ─┐
 * queue.requests ───────▶ decide ──┼▶ queue.work, queue.facts, discord.posts.bulk, discord.replies.queue
 * queue.reports ────────▶ follow ──┤     (lines)
 * queue.ticks ──────────▶ wake ────┘
 * queue.questions ──────▶ answer ──▶ discord.replies.queue, queue.requests, queue.work      (overview)
 * queue.facts ──────────▶ project ─▶ discord.boards, queue.requests                         (overview, catalogue)
 * privacy.facts ────────▶ obey ────▶ privacy.parts, queue.facts, discord.boards             (all of them)
 * (whatever can't be read or decided) ─▶ queue.dlq
 * </pre>
 */
public final class QueueTopology {
    private static final String[] READERS = {
        Names.READ_INTERACTIONS,
        Names.READ_MESSAGES,
        Names.READ_REQUESTS,
        Names.READ_REPORTS,
        Names.READ_TICKS,
        Names.READ_QUESTIONS,
        Names.READ_FACTS,
        Names.READ_PRIVACY
    };
    private static final String[] OF_LINES = {Names.TAKE_IN, Names.DECIDE, Names.FOLLOW, Names.WAKE, Names.OBEY};
    private static final String[] OF_GUILDS = {Names.ANSWER, Names.PROJECT};
    private static final String[] OF_BOTH = {Names.WAKE, Names.OBEY};

    private QueueTopology() {}

    public static Topology build(Tools tools) {
        Topology topology = new Topology();
        sources(topology);
        processors(topology, tools);
        stores(topology);
        sinks(topology);
        return topology;
    }

    private static void sources(Topology topology) {
        branch(topology, Topics.INTERACTIONS, Names.INTERACTIONS, Names.READ_INTERACTIONS, Names.ROUTE);
        branch(topology, Topics.MESSAGES, Names.MESSAGES, Names.READ_MESSAGES, Names.TAKE_IN);
        branch(topology, Topics.QUEUE_REQUESTS, Names.REQUESTS, Names.READ_REQUESTS, Names.DECIDE);
        branch(topology, Topics.QUEUE_REPORTS, Names.REPORTS, Names.READ_REPORTS, Names.FOLLOW);
        branch(topology, Topics.ticks(ServiceName.QUEUE), Names.TICKS, Names.READ_TICKS, Names.WAKE);
        branch(topology, Topics.QUEUE_QUESTIONS, Names.QUESTIONS, Names.READ_QUESTIONS, Names.ANSWER);
        branch(topology, Topics.QUEUE_FACTS, Names.FACTS, Names.READ_FACTS, Names.PROJECT);
        branch(topology, Topics.PRIVACY_FACTS, Names.PRIVACY, Names.READ_PRIVACY, Names.OBEY);
    }

    private static void branch(Topology topology, Topic<?> topic, String source, String decoding, String next) {
        topology.addSource(
                source, Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), topic.name());
        topology.addProcessor(decoding, new Decoding<>(topic, next, Names.DEAD_LETTERS), source);
    }

    private static void processors(Topology topology, Tools tools) {
        add(topology, Names.ROUTE, () -> new RouteProcessor(tools), Names.READ_INTERACTIONS);
        add(topology, Names.TAKE_IN, () -> new TakeInProcessor(tools), Names.READ_MESSAGES);
        add(topology, Names.DECIDE, () -> new DecideProcessor(tools), Names.READ_REQUESTS);
        add(topology, Names.FOLLOW, () -> new FollowProcessor(tools), Names.READ_REPORTS);
        add(topology, Names.WAKE, () -> new WakeProcessor(tools), Names.READ_TICKS);
        add(topology, Names.ANSWER, () -> new AnswerProcessor(tools), Names.READ_QUESTIONS);
        add(topology, Names.PROJECT, () -> new ProjectProcessor(tools), Names.READ_FACTS);
        add(topology, Names.OBEY, () -> new ObeyProcessor(tools), Names.READ_PRIVACY);
    }

    private static <T> void add(
            Topology topology, String name, ProcessorSupplier<String, T, String, Object> supplier, String parent) {
        topology.addProcessor(name, supplier, parent);
    }

    private static void stores(Topology topology) {
        topology.addStateStore(RecentIds.builder(), Names.ROUTE);
        QueueStores.ofLines().forEach(store -> topology.addStateStore(store, OF_LINES));
        QueueStores.ofGuilds().forEach(store -> topology.addStateStore(store, all(OF_GUILDS, OF_BOTH)));
        topology.addStateStore(GuildStandings.builder(), all(OF_LINES, OF_GUILDS));
        topology.addStateStore(QueueStores.quarantined(), all(OF_LINES, OF_GUILDS));
    }

    private static void sinks(Topology topology) {
        sink(topology, Names.TO_GUILD, Topics.QUEUE_QUESTIONS, Names.ROUTE);
        sink(topology, Names.TO_LINE, Topics.QUEUE_REQUESTS, all(OF_GUILDS, Names.ROUTE));
        sink(topology, Names.WORK, Topics.QUEUE_WORK, all(OF_LINES, Names.ANSWER));
        sink(topology, Names.TOLD, Topics.QUEUE_FACTS, OF_LINES);
        sink(topology, Names.REPLIES, Topics.replies(ServiceName.QUEUE), Names.ROUTE, Names.DECIDE, Names.ANSWER);
        sink(topology, Names.POSTS, Topics.posts(Lane.BULK), OF_LINES);
        sink(topology, Names.BOARDS, Topics.BOARDS, all(OF_BOTH, Names.PROJECT));
        sink(topology, Names.PARTS, Topics.PRIVACY_PARTS, Names.OBEY);
        sink(
                topology,
                Names.DEAD_LETTERS,
                Topics.deadLetters(ServiceName.QUEUE),
                all(all(READERS, OF_LINES), OF_GUILDS));
    }

    private static <T> void sink(Topology topology, String name, Topic<T> topic, String... parents) {
        topology.addSink(
                name,
                topic.name(),
                Serdes.String().serializer(),
                SealedSerde.of(topic).serializer(),
                parents);
    }

    private static String[] all(String[] some, String... others) {
        String[] both = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, both, some.length, others.length);
        return both;
    }
}
