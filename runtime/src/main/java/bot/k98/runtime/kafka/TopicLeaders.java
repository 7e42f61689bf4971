package bot.k98.runtime.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic that was made is not yet served. A broker that begins to lead a partition between a producer's first two batches refuses the first
 * and takes the second, and the first can never be written any more (KAFKA-15591, mended after 4.3): so nothing is written to a new
 * topic before all its leaders have answered a question.
 */
public final class TopicLeaders {
    private TopicLeaders() {}

    /**
     * Returns when each partition of these topics is led; asks for as long as the client's {@code default.api.timeout.ms}.
     *
     * @throws ExecutionException when one is not led by then, or a topic isn't there
     */
    public static void await(Admin admin, Collection<String> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        admin.listOffsets(ends).all().get();
    }
}
