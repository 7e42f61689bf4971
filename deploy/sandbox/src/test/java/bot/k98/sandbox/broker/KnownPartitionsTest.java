package bot.k98.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metadata.PartitionRecord;
import org.apache.kafka.common.metadata.RegisterBrokerRecord;
import org.apache.kafka.common.metadata.RegisterBrokerRecord.BrokerEndpoint;
import org.apache.kafka.common.metadata.RegisterBrokerRecord.BrokerEndpointCollection;
import org.apache.kafka.common.metadata.TopicRecord;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.MetadataProvenance;
import org.apache.kafka.metadata.KRaftMetadataCache;
import org.apache.kafka.server.common.KRaftVersion;
import org.junit.jupiter.api.Test;

class KnownPartitionsTest {

    private static final int NODE = 1;
    private static final int NOBODY = -1;
    private static final ListenerName LISTENER = new ListenerName("PLAINTEXT");

    private final KnownPartitions partitions = new KnownPartitions(NODE, () -> KRaftVersion.KRAFT_VERSION_0);

    @Test
    void aPartitionWithoutALeaderIsToBeAskedForAgain() {
        // Given
        partitions.setImage(image(NOBODY));

        // Then
        assertThat(partitions.getPartitionLeaderEndpoint("kept", 0, LISTENER)).contains(Node.noNode());
    }

    @Test
    void aPartitionWithALeaderHasItsEndPoint() {
        // Given
        partitions.setImage(image(NODE));

        // Then
        assertThat(partitions.getPartitionLeaderEndpoint("kept", 0, LISTENER).map(Node::id))
                .contains(NODE);
    }

    @Test
    void aDeletedTopicOrPartitionHasNone() {
        // Given
        partitions.setImage(image(NODE));

        // Then
        assertThat(partitions.getPartitionLeaderEndpoint("gone", 0, LISTENER)).isEmpty();
        assertThat(partitions.getPartitionLeaderEndpoint("kept", 1, LISTENER)).isEmpty();
    }

    /** When this fails, Kafka has mended KAFKA-20734: BrokerNode's KnowingBroker and KnownPartitions can go. */
    @Test
    void kafkaItselfStillTakesALeaderlessPartitionForADeletedOne() {
        // Given
        KRaftMetadataCache kafkas = new KRaftMetadataCache(NODE, () -> KRaftVersion.KRAFT_VERSION_0);
        kafkas.setImage(image(NOBODY));

        // Then
        assertThat(kafkas.getPartitionLeaderEndpoint("kept", 0, LISTENER)).isEmpty();
    }

    /** One node, one topic "kept" with one partition. */
    private static MetadataImage image(int leader) {
        Uuid topic = Uuid.randomUuid();
        MetadataDelta delta =
                new MetadataDelta.Builder().setImage(MetadataImage.EMPTY).build();
        BrokerEndpointCollection endPoints = new BrokerEndpointCollection();
        endPoints.add(new BrokerEndpoint()
                .setName(LISTENER.value())
                .setHost("127.0.0.1")
                .setPort(1)
                .setSecurityProtocol((short) 0));
        delta.replay(
                new RegisterBrokerRecord().setBrokerId(NODE).setFenced(false).setEndPoints(endPoints));
        delta.replay(new TopicRecord().setName("kept").setTopicId(topic));
        delta.replay(new PartitionRecord()
                .setTopicId(topic)
                .setPartitionId(0)
                .setReplicas(List.of(NODE))
                .setIsr(List.of(NODE))
                .setLeader(leader));
        return delta.apply(MetadataProvenance.EMPTY);
    }
}
