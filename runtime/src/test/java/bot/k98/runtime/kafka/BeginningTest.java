package bot.k98.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Topics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BeginningTest {
    private static final String FILES = Topics.FILES.name();
    private static final TopicPartition FIRST = new TopicPartition(FILES, 0);
    private static final TopicPartition SECOND = new TopicPartition(FILES, 1);

    /** How many partitions the broker knows of, from question to question. */
    private final Deque<Integer> known = new ArrayDeque<>();

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("latest") {
        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic) {
            return IntStream.range(0, known.remove())
                    .mapToObj(partition -> new PartitionInfo(topic, partition, null, null, null))
                    .toList();
        }
    };

    BeginningTest() {
        consumer.updateBeginningOffsets(Map.of(FIRST, 5L, SECOND, 7L));
        consumer.updateEndOffsets(Map.of(FIRST, 50L, SECOND, 70L));
    }

    @Test
    void everyPartitionIsReadFromItsOldestRecord() {
        // Given
        known.add(2);

        // When
        Beginning.ofEveryPartition(Topics.FILES).assign(consumer);

        // Then
        assertThat(consumer.assignment()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(consumer.position(FIRST)).isEqualTo(5);
        assertThat(consumer.position(SECOND)).isEqualTo(7);
    }

    @Test
    void aTopicThatTheBrokerDoesNotKnowYetIsAskedForAgain() {
        // Given
        known.addAll(List.of(0, 0, 2));

        // When
        Beginning.ofEveryPartition(Topics.FILES).assign(consumer);

        // Then
        assertThat(consumer.assignment()).hasSize(2);
    }

    @Test
    void theFirstPartitionIsReadFromItsOldestRecordAndNoOther() {
        // When
        Beginning.ofFirstPartition(Topics.FILES).assign(consumer);

        // Then
        assertThat(consumer.assignment()).containsExactly(FIRST);
        assertThat(consumer.position(FIRST)).isEqualTo(5);
    }
}
