package bot.k98.acceptance.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.TestBroker;
import bot.k98.reminder.domain.ReminderCommand.WakeReminder;
import bot.k98.reminder.domain.ReminderDecider;
import bot.k98.reminder.domain.ReminderRules;
import bot.k98.reminder.recurrence.WallClockRecurrence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one real broker, and a transaction that never commits: each reminder comes once. */
class ExactlyOnceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** More than two: a pass ends after 50 ms, and the first one of a fresh process may reach no second reminder. */
    private static final List<String> DUE = List.of("tea", "coffee", "bread", "jam", "salt");

    @TempDir
    Path folder;

    @Test
    void anInstanceThatStalledInsideItsTimerPassDoesNotFireWhatAnotherFired() throws Exception {
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch wentOn = new CountDownLatch(1);
        // Both have it: with both there, Kafka picks the owner.
        ReminderDecider stallingOnce = stallingInsideAPass(stalled, goOn, wentOn);
        try (TestBroker broker = TestBroker.start(folder);
                ReminderTopics topics = ReminderTopics.create(broker.bootstrapServers());
                ReminderInstance one = instance(1, broker, stallingOnce)) {
            // Given
            await().atMost(PATIENCE).until(one::ownsPartitions);
            allAreDue(topics);
            try (ReminderInstance other = instance(2, broker, stallingOnce)) {
                await().atMost(PATIENCE).until(other::running);

                // When
                await().atMost(PATIENCE).until(() -> ticksUntil(topics, stalled.getCount() == 0));
                await().atMost(PATIENCE)
                        .until(() -> ticksUntil(topics, topics.posts().size() == DUE.size()));
                goOn.countDown();
                wentOn.await();
                await().atMost(PATIENCE).until(() -> ticksUntil(topics, one.running() && other.running()));
                topics.tick();

                // Then
                await().during(Duration.ofSeconds(3)).atMost(PATIENCE).untilAsserted(() -> eachCameOnce(topics));
                assertThat(topics.postsWritten()).isGreaterThan(DUE.size());
            }
        }
    }

    @Test
    void whatAnAbortedTransactionWroteIsSeenByNobody() throws Exception {
        try (TestBroker broker = TestBroker.start(folder);
                ReminderTopics topics = ReminderTopics.create(broker.bootstrapServers());
                ReminderInstance only = instance(1, broker, breakingInsideAPass(topics))) {
            // Given
            await().atMost(PATIENCE).until(only::ownsPartitions);
            allAreDue(topics);

            // When
            await().atMost(PATIENCE)
                    .until(() -> ticksUntil(topics, topics.posts().size() == DUE.size()));
            topics.tick();

            // Then
            await().during(Duration.ofSeconds(2)).atMost(PATIENCE).untilAsserted(() -> eachCameOnce(topics));
            assertThat(topics.postsWritten()).isGreaterThan(DUE.size());
        }
    }

    private ReminderInstance instance(int number, TestBroker broker, ReminderDecider decider) {
        return ReminderInstance.start(number, broker.bootstrapServers(), folder, decider);
    }

    /** No tick yet: the first one finds them all. */
    private static void allAreDue(ReminderTopics topics) {
        for (int i = 0; i < DUE.size(); i++) {
            topics.set(Integer.toString(9001 + i), "1s", DUE.get(i));
        }
        Instant due = Instant.now().plusSeconds(1);
        await().atMost(PATIENCE).until(() -> topics.replies().size() == DUE.size());
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(due));
    }

    private static void eachCameOnce(ReminderTopics topics) {
        List<String> posts = topics.posts();
        assertThat(posts).hasSameSizeAs(DUE);
        assertThat(DUE)
                .allSatisfy(text -> assertThat(posts)
                        .filteredOn(post -> post.startsWith("⏰ " + text))
                        .hasSize(1));
    }

    private static boolean ticksUntil(ReminderTopics topics, boolean reached) {
        if (!reached) {
            topics.tick();
        }
        return reached;
    }

    /** Fires one, then hangs once in the middle of the pass: the first one's message lies in an open transaction by then. */
    private static ReminderDecider stallingInsideAPass(
            CountDownLatch stalled, CountDownLatch goOn, CountDownLatch wentOn) {
        return onceInsideAPass(() -> {
            stalled.countDown();
            waitFor(goOn);
            wentOn.countDown();
        });
    }

    /** Fires one, and fails once after it, when the first one's message lies at the broker in an open transaction. */
    private static ReminderDecider breakingInsideAPass(ReminderTopics topics) {
        return onceInsideAPass(() -> {
            await().atMost(PATIENCE)
                    .until(() -> topics.postsWritten() > topics.posts().size());
            throw new TimeoutException("the broker went away in the middle of a pass");
        });
    }

    /** All wakes of one pass have the same time, and are one transaction. */
    private static ReminderDecider onceInsideAPass(Runnable step) {
        ReminderRules rules = new ReminderRules(new WallClockRecurrence());
        AtomicReference<Instant> pass = new AtomicReference<>(Instant.EPOCH);
        AtomicBoolean done = new AtomicBoolean();
        return (member, command, now) -> {
            if (command instanceof WakeReminder && now.equals(pass.getAndSet(now)) && done.compareAndSet(false, true)) {
                step.run();
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
