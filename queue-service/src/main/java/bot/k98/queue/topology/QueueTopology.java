package bot.k98.queue.topology;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.queue.metrics.QueueMetrics;
import bot.k98.runtime.streams.Decoding;
import bot.k98.runtime.streams.RecentIds;
import bot.k98.runtime.streams.SealedSerde;
import java.time.Clock;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * Topics, processors and stores of this service, one task for each partition:
 *
 * <pre>
 * discord.interactions ─▶ answer (jobs) ─▶ discord.replies.queue
 * (whatever can't be read) ─▶ queue.dlq
 * </pre>
 */
public final class QueueTopology {
    private QueueTopology() {}

    public static Topology build(Clock clock, QueueMetrics metrics) {
        Topology topology = new Topology();
        topology.addSource(
                Names.INTERACTIONS,
                Serdes.String().deserializer(),
                Serdes.ByteArray().deserializer(),
                Topics.INTERACTIONS.name());
        topology.addProcessor(
                Names.READ_INTERACTIONS,
                new Decoding<>(Topics.INTERACTIONS, Names.ANSWER, Names.DEAD_LETTERS),
                Names.INTERACTIONS);
        ProcessorSupplier<String, InteractionEvent, String, Object> answer = () -> new AnswerProcessor(clock, metrics);
        topology.addProcessor(Names.ANSWER, answer, Names.READ_INTERACTIONS);
        topology.addStateStore(JobStore.builder(), Names.ANSWER);
        topology.addStateStore(RecentIds.builder(), Names.ANSWER);
        sink(topology, Names.REPLIES, Topics.replies(ServiceName.QUEUE), Names.ANSWER);
        sink(topology, Names.DEAD_LETTERS, Topics.deadLetters(ServiceName.QUEUE), Names.READ_INTERACTIONS);
        return topology;
    }

    private static <T> void sink(Topology topology, String name, Topic<T> topic, String parent) {
        topology.addSink(
                name,
                topic.name(),
                Serdes.String().serializer(),
                SealedSerde.of(topic).serializer(),
                parent);
    }
}
