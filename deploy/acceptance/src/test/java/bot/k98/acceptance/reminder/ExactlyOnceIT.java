package bot.k98.acceptance.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.reminder.domain.ReminderCommand.WakeReminder;
import bot.k98.reminder.domain.ReminderDecider;
import bot.k98.reminder.domain.ReminderRules;
import bot.k98.reminder.recurrence.WallClockRecurrence;
import bot.k98.sandbox.testing.BrokerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one real broker, and a transaction that never commits: each reminder comes once. */
class ExactlyOnceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void anInstanceThatStalledInsideItsTimerPassDoesNotFireWhatAnotherFired() throws Exception {
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch wentOn = new CountDownLatch(1);
        // Both have it: with both there, Kafka picks the owner.
        ReminderDecider stallingOnce = stallingAtTheSecond(stalled, goOn, wentOn);
        try (BrokerProcess broker = BrokerProcess.start(folder);
                ReminderTopics topics = ReminderTopics.create(broker.bootstrapServers());
                ReminderInstance one = instance(1, broker, stallingOnce)) {
            // Given
            await().atMost(PATIENCE).until(one::ownsPartitions);
            twoAreDue(topics);
            try (ReminderInstance other = instance(2, broker, stallingOnce)) {
                await().atMost(PATIENCE).until(other::running);

                // When
                await().atMost(PATIENCE).until(() -> ticksUntil(topics, stalled.getCount() == 0));
                await().atMost(PATIENCE)
                        .until(() -> ticksUntil(topics, topics.posts().size() == 2));
                goOn.countDown();
                wentOn.await();
                await().atMost(PATIENCE).until(() -> ticksUntil(topics, one.running() && other.running()));
                topics.tick();

                // Then
                await().during(Duration.ofSeconds(3))
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(topics.posts())
                                .satisfiesExactlyInAnyOrder(
                                        text -> assertThat(text).startsWith("⏰ tea"),
                                        text -> assertThat(text).startsWith("⏰ coffee")));
                assertThat(topics.postsWritten()).isGreaterThan(2);
            }
        }
    }

    @Test
    void whatAnAbortedTransactionWroteIsSeenByNobody() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder);
                ReminderTopics topics = ReminderTopics.create(broker.bootstrapServers());
                ReminderInstance only = instance(1, broker, breakingAtTheSecond(topics))) {
            // Given
            await().atMost(PATIENCE).until(only::ownsPartitions);
            twoAreDue(topics);

            // When
            await().atMost(PATIENCE)
                    .until(() -> ticksUntil(topics, topics.posts().size() == 2));
            topics.tick();

            // Then
            await().during(Duration.ofSeconds(2))
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(topics.posts()).hasSize(2));
            assertThat(topics.postsWritten()).isGreaterThan(2);
        }
    }

    private ReminderInstance instance(int number, BrokerProcess broker, ReminderDecider decider) {
        return ReminderInstance.start(number, broker.bootstrapServers(), folder, decider);
    }

    /** No tick yet: the first one finds both. */
    private static void twoAreDue(ReminderTopics topics) {
        topics.set("9001", "1s", "tea");
        topics.set("9002", "1s", "coffee");
        Instant due = Instant.now().plusSeconds(1);
        await().atMost(PATIENCE).until(() -> topics.replies().size() == 2);
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(due));
    }

    private static boolean ticksUntil(ReminderTopics topics, boolean reached) {
        if (!reached) {
            topics.tick();
        }
        return reached;
    }

    /** Fires one, then hangs once in the middle of the pass: the first one's message lies in an open transaction by then. */
    private static ReminderDecider stallingAtTheSecond(
            CountDownLatch stalled, CountDownLatch goOn, CountDownLatch wentOn) {
        ReminderRules rules = new ReminderRules(new WallClockRecurrence());
        AtomicInteger wakes = new AtomicInteger();
        return (member, command, now) -> {
            if (command instanceof WakeReminder && wakes.incrementAndGet() == 2) {
                stalled.countDown();
                waitFor(goOn);
                wentOn.countDown();
            }
            return rules.decide(member, command, now);
        };
    }

    /** Fires one, and fails once at the second, when the first one's message lies at the broker in an open transaction. */
    private static ReminderDecider breakingAtTheSecond(ReminderTopics topics) {
        ReminderRules rules = new ReminderRules(new WallClockRecurrence());
        AtomicInteger wakes = new AtomicInteger();
        return (member, command, now) -> {
            if (command instanceof WakeReminder && wakes.incrementAndGet() == 2) {
                await().atMost(PATIENCE).until(() -> topics.postsWritten() > 0);
                throw new TimeoutException("the broker went away in the middle of a pass");
            }
            return rules.decide(member, command, now);
        };
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
