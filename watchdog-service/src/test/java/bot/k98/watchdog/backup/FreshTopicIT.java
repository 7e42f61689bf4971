package bot.k98.watchdog.backup;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.sandbox.testing.BrokerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker takes any first batch of a producer: when it begins to lead a partition between two batches, the first of them is refused, the
 * second taken, and the first can never be written again (KAFKA-15591).
 */
class FreshTopicIT {
    private static final int PARTITIONS = 300;
    private static final int RECORDS = 40;
    private static final byte[] LARGE = new byte[1_000];

    @Test
    @Timeout(100)
    void whatIsWrittenRightAfterATopicWasMadeIsThereWholeAndInOrder(@TempDir Path folder) throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder);
                Cluster cluster = new Cluster(broker.bootstrapServers());
                Producer<byte[], byte[]> producer = cluster.producer()) {
            // Given
            cluster.create(List.of(new NewTopic("fresh", Optional.of(PARTITIONS), Optional.empty())));

            // When
            List<Future<RecordMetadata>> written = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    written.add(producer.send(new ProducerRecord<>("fresh", partition, null, LARGE)));
                }
            }

            // Then
            List<Long> offsets = new ArrayList<>();
            for (Future<RecordMetadata> one : written) {
                offsets.add(one.get().offset());
            }
            assertThat(offsets)
                    .isEqualTo(IntStream.range(0, RECORDS * PARTITIONS)
                            .mapToObj(i -> (long) (i / PARTITIONS))
                            .toList());
        }
    }
}
