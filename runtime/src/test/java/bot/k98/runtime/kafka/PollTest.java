package bot.k98.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.privacy.PrivacyFact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Reads the first partition of two topics. */
class PollTest {
    private static final TopicPartition USES = new TopicPartition(Topics.USAGE.name(), 0);
    private static final TopicPartition FACTS = new TopicPartition(Topics.PRIVACY_FACTS.name(), 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

    PollTest() {
        consumer.updateBeginningOffsets(Map.of(USES, 0L, FACTS, 0L));
        Beginning.ofFirstPartition(Topics.USAGE, Topics.PRIVACY_FACTS).assign(consumer);
    }

    @Test
    void eachTopicHasItsOwnValuesAlsoThoseThatCanNotBeRead() {
        // Given
        add(USES, 0, "{\"type\":\"of a newer build\"}");
        add(FACTS, 0, "{\"type\":\"of a newer build, too\"}");
        add(FACTS, 1, "no message");

        // When
        Poll poll = poll();

        // Then
        assertThat(poll.records()).hasSize(3);
        assertThat(poll.decoded(Topics.USAGE)).containsExactly(new Decoded.UnknownType<>("of a newer build"));
        assertThat(poll.decoded(Topics.PRIVACY_FACTS))
                .hasSize(2)
                .startsWith(new Decoded.UnknownType<PrivacyFact>("of a newer build, too"))
                .last()
                .isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void aTopicIsReadToItsEndAlsoWhenAnotherIsNot() {
        // Given
        add(USES, 0, "{}");
        consumer.updateEndOffsets(Map.of(USES, 1L, FACTS, 1L));

        // When
        Poll poll = poll();

        // Then
        assertThat(poll.caughtUp(Topics.USAGE)).isTrue();
        assertThat(poll.caughtUp(Topics.PRIVACY_FACTS)).isFalse();
    }

    @Test
    void aTopicIsReadToItsEndWhenEachOfItsPartitionsIs() {
        // Given
        Topic<?> topic = Topics.PRIVACY_FACTS;
        TopicPartition second = new TopicPartition(topic.name(), 1);
        consumer.assign(List.of(FACTS, second));
        consumer.updateBeginningOffsets(Map.of(FACTS, 0L, second, 0L));
        consumer.updateEndOffsets(Map.of(FACTS, 0L, second, 1L));

        // When
        boolean before = poll().caughtUp(topic);
        add(second, 0, "{}");
        boolean after = poll().caughtUp(topic);

        // Then
        assertThat(before).isFalse();
        assertThat(after).isTrue();
    }

    private Poll poll() {
        return Poll.of(consumer, Duration.ZERO);
    }

    private void add(TopicPartition partition, long offset, String value) {
        consumer.addRecord(new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, "key", value.getBytes(StandardCharsets.UTF_8)));
    }
}
