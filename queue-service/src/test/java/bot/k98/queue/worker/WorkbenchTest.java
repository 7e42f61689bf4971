package bot.k98.queue.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.StoredFile;
import bot.k98.contracts.queue.WorkReport;
import bot.k98.contracts.queue.WorkReport.FileFetched;
import bot.k98.contracts.queue.WorkReport.WorkContinued;
import bot.k98.contracts.queue.WorkReport.WorkFaulted;
import bot.k98.contracts.queue.WorkReport.WorkRefused;
import bot.k98.contracts.queue.WorkReport.WorkStarted;
import bot.k98.queue.domain.QueueLimits;
import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.runtime.testing.SettableClock;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkbenchTest {
    private static final JobKey JOB = new JobKey("1", "303", "0123456789ab");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final List<WorkReport> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Workbench bench = new Workbench("queue-1", "test", 1, new RecordingReports(), clock);

    @AfterEach
    void stop() {
        bench.stop();
    }

    @Test
    void theStartIsToldBeforeItIsAcknowledgedAndTheResultAfter() {
        // Given
        FileFetched result = new FileFetched(JOB, 1, new StoredFile("ab".repeat(32), 5, StoredFile.Kind.CSV));
        List<Integer> toldWhenAcknowledged = new CopyOnWriteArrayList<>();

        // When
        bench.put(
                JOB, 1, assignment -> result, e -> Problem.of("storage"), () -> toldWhenAcknowledged.add(told.size()));
        await().until(() -> told.size() == 2);

        // Then
        assertThat(told).containsExactly(new WorkStarted(JOB, 1, "queue-1"), result);
        assertThat(toldWhenAcknowledged).containsExactly(1);
    }

    @Test
    void whoseFaultItIsDecidesWhetherItIsTriedAgain() {
        // When
        put(1, assignment -> {
            throw new RefusedFileException("file.empty");
        });
        put(2, assignment -> {
            throw new IOException("disk full");
        });
        put(3, assignment -> {
            throw new IllegalStateException("a bug");
        });
        await().until(() -> told.size() == 6);

        // Then
        assertThat(told)
                .contains(
                        new WorkRefused(JOB, 1, Problem.of("file.empty")),
                        new WorkFaulted(JOB, 2, Problem.of("storage")),
                        new WorkRefused(
                                JOB,
                                3,
                                Problem.of("file.unreadable", JOB.trace().reference())));
    }

    @Test
    void signsOfLifeAreGivenEverySoOften() {
        // When
        put(1, assignment -> {
            for (int row = 0; row < 100; row++) {
                clock.advance(QueueLimits.SIGN_OF_LIFE.dividedBy(10));
                assignment.pass();
            }
            throw new RefusedFileException("file.empty");
        });
        await().until(() -> told.getLast() instanceof WorkRefused);

        // Then
        assertThat(told).filteredOn(WorkContinued.class::isInstance).hasSize(10);
    }

    @Test
    void whatIsWithdrawnStopsAndReportsNothingAndWhatWaitsIsNotBegun() {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        put(1, assignment -> {
            begun.countDown();
            while (true) {
                assignment.pass();
                Thread.onSpinWait();
            }
        });
        put(2, assignment -> {
            throw new AssertionError("begun though withdrawn");
        });
        await().until(() -> begun.getCount() == 0);

        // When
        bench.withdraw(JOB, 2);
        await().until(() -> bench.held() == 0);

        // Then
        assertThat(told).containsExactly(new WorkStarted(JOB, 1, "queue-1"));
        assertThat(acknowledged).hasValue(2);
    }

    @Test
    void aProcessThatEndsSaysSoAndLeavesWhatItDidNotBegin() {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        put(1, assignment -> {
            begun.countDown();
            while (true) {
                assignment.pass();
                Thread.onSpinWait();
            }
        });
        put(2, assignment -> {
            throw new AssertionError("begun though the process ends");
        });
        await().until(() -> begun.getCount() == 0);

        // When
        bench.stop();

        // Then
        assertThat(told)
                .containsExactly(
                        new WorkStarted(JOB, 1, "queue-1"), new WorkFaulted(JOB, 1, Problem.of("worker.stopped")));
        assertThat(acknowledged).hasValue(1);
    }

    private void put(int attempt, Step step) {
        bench.put(JOB, attempt, step, e -> Problem.of("storage"), acknowledged::incrementAndGet);
    }

    private final class RecordingReports implements Reports {
        @Override
        public void tell(WorkReport report, BooleanSupplier wanted) {
            told.add(report);
        }

        @Override
        public void sign(WorkReport report) {
            told.add(report);
        }
    }
}
