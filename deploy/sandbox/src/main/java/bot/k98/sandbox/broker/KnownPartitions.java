package bot.k98.sandbox.broker;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.metadata.KRaftMetadataCache;
import org.apache.kafka.server.common.KRaftVersion;

/**
 * The broker's view of its cluster, that tells a partition without a leader from one that was deleted.
 *
 * <p>Kafka 4.3.0 to 4.4.0 takes the one for the other (KAFKA-20734): its transaction coordinator then skips the marker of a partition whose leader
 * is away for the moment, and calls the transaction complete. On one node that is each start after a kill. See docs/adr/0014.
 */
final class KnownPartitions extends KRaftMetadataCache {

    KnownPartitions(int nodeId, Supplier<KRaftVersion> version) {
        super(nodeId, version);
    }

    /**
     * @return the leader's end point; {@link Node#noNode()} when the partition has no leader now, or one without that listener: ask again later;
     *     empty when there is no such partition
     */
    @Override
    public Optional<Node> getPartitionLeaderEndpoint(String topic, int partition, ListenerName listener) {
        Optional<Node> leader = super.getPartitionLeaderEndpoint(topic, partition, listener);
        boolean leaderless = leader.isEmpty() && contains(new TopicPartition(topic, partition));
        return leaderless ? Optional.of(Node.noNode()) : leader;
    }
}
