package bot.k98.runtime.kafka;

import bot.k98.runtime.health.Loop;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads in no group for one {@link Following}, on a thread of its own, until it is stopped. Most of a consumer's questions fail
 * after a minute without an answer ({@code default.api.timeout.ms}): then another consumer goes on where this one was, after a
 * pause of 1, 2, 4 … 30 seconds.
 */
final class TopicFollower {
    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Following following;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Loop loop;
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Consumer<String, byte[]> consumer;
    private final Duration firstPause;
    private Duration pause;

    /** @param loop turns with each poll; waits while the broker does not answer */
    TopicFollower(Following following, KafkaDefaults defaults, Loop loop) {
        this(following, () -> new KafkaConsumer<>(following.settings(defaults)), loop, FIRST_PAUSE);
    }

    TopicFollower(Following following, Supplier<Consumer<String, byte[]>> consumers, Loop loop, Duration firstPause) {
        this.following = following;
        this.consumers = consumers;
        this.loop = loop;
        this.firstPause = firstPause;
        this.pause = firstPause;
        loop.waiting("the broker");
    }

    /** Begins once the topics are there. */
    void startAfter(BrokerConnection broker) {
        var unused = broker.provisioned()
                .thenRun(() -> Thread.ofPlatform()
                        .daemon()
                        .name("k98-" + following.name())
                        .start(this::run));
    }

    void stop() {
        stopped.countDown();
        Consumer<String, byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    /** Returns when it is stopped. */
    void run() {
        try {
            while (!isStopped()) {
                follow();
            }
        } catch (WakeupException e) {
            LOG.debugf("reader told to stop reader=%s", following.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws InterruptedException {
        try (Consumer<String, byte[]> reading = consumers.get()) {
            consumer = reading;
            begin(reading);
            while (!isStopped()) {
                Poll poll = Poll.of(reading, POLL);
                following.heard(poll);
                remember(poll.records());
                loop.turned();
                pause = firstPause;
            }
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            pause(e);
        }
    }

    private void remember(ConsumerRecords<String, byte[]> read) {
        read.partitions()
                .forEach(partition ->
                        next.put(partition, read.records(partition).getLast().offset() + 1));
    }

    private void begin(Consumer<String, byte[]> reading) {
        following.beginning().assign(reading);
        Set<TopicPartition> assigned = reading.assignment();
        next.forEach((partition, offset) -> {
            if (assigned.contains(partition)) {
                reading.seek(partition, offset);
            }
        });
    }

    private void pause(KafkaException failure) throws InterruptedException {
        LOG.warnf(
                "reading interrupted reader=%s again_s=%d problem=\"%s\"",
                following.name(), pause.toSeconds(), failure);
        loop.waiting("the broker: " + failure.getMessage());
        var unused = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
