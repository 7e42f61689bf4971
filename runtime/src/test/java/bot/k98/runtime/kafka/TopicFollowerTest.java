package bot.k98.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.runtime.health.Loop;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hears three records and is stopped, whatever the consumers before went through. */
@Timeout(60)
class TopicFollowerTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final TopicPartition PARTITION = new TopicPartition("ops.heartbeats", 0);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T00:00:00Z"));
    private final Loops loops = new Loops(clock);
    private final Loop loop = loops.register("heartbeats");
    private final Deque<Consumer<String, byte[]>> consumers = new ArrayDeque<>();
    private final List<Boolean> aliveWhileItWaited = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final TopicFollower follower = new TopicFollower(new Remembering(), consumers::remove, loop, Duration.ZERO);

    /** Asks the broker where to begin, which fails when it does not answer for a minute. */
    private final class Remembering implements Following {
        @Override
        public String name() {
            return "heartbeats";
        }

        @Override
        public Beginning beginning() {
            return this::begin;
        }

        private void begin(Consumer<String, byte[]> consumer) {
            clock.advance(LONG);
            aliveWhileItWaited.add(loops.alive());
            consumer.assign(List.of(PARTITION));
            consumer.beginningOffsets(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
        }

        @Override
        public void heard(Poll poll) {
            poll.records().forEach(entry -> heard.add(entry.key()));
            if (heard.size() == 3) {
                follower.stop();
            }
        }
    }

    @Test
    void aBrokerThatDoesNotSayWhereToBeginIsAskedAgain() {
        // Given
        MockConsumer<String, byte[]> silent = consumer();
        silent.setOffsetsException(new TimeoutException("no answer in 60000 ms"));
        consumers.add(silent);
        consumers.add(withThree());

        // When
        follower.run();

        // Then
        assertThat(heard).containsExactly("a", "b", "c");
        assertThat(silent.closed()).isTrue();
    }

    @Test
    void whatWasHeardBeforeTheBrokerWentAwayIsNotHeardAgain() {
        // Given
        MockConsumer<String, byte[]> lost = consumer();
        lost.schedulePollTask(() -> {
            lost.addRecord(entry(0, "a"));
            lost.addRecord(entry(1, "b"));
        });
        lost.schedulePollTask(() -> lost.setPollException(new TimeoutException("gone")));
        consumers.add(lost);
        consumers.add(withThree());

        // When
        follower.run();

        // Then
        assertThat(heard).containsExactly("a", "b", "c");
    }

    @Test
    void whileTheBrokerDoesNotAnswerTheLoopWaitsOnPurpose() {
        // Given
        MockConsumer<String, byte[]> silent = consumer();
        silent.setOffsetsException(new TimeoutException("no answer in 60000 ms"));
        consumers.add(silent);
        consumers.add(withThree());

        // When
        follower.run();
        clock.advance(LONG);

        // Then
        assertThat(aliveWhileItWaited).containsExactly(true, true);
        assertThat(loops.alive()).isFalse();
    }

    private static MockConsumer<String, byte[]> withThree() {
        MockConsumer<String, byte[]> consumer = consumer();
        consumer.schedulePollTask(() -> {
            consumer.addRecord(entry(0, "a"));
            consumer.addRecord(entry(1, "b"));
            consumer.addRecord(entry(2, "c"));
        });
        return consumer;
    }

    private static MockConsumer<String, byte[]> consumer() {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        return consumer;
    }

    private static ConsumerRecord<String, byte[]> entry(long offset, String key) {
        return new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, key, new byte[0]);
    }
}
