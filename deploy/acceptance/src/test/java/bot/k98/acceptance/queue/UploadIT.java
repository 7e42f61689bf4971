package bot.k98.acceptance.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.ServiceProcess;
import bot.k98.contracts.Lane;
import bot.k98.contracts.Topics;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobStatus;
import bot.k98.contracts.queue.WorkReport.WorkStarted;
import bot.k98.queue.testing.ScanFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadIT {
    /** A generous bound on a busy machine; not a promise. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int LARGE = 100_000;

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private static Path large;

    private QueueStack stack;

    @BeforeAll
    static void writeTheLargeFile() {
        large = ScanFixture.honorXlsx(made.resolve("large.xlsx"), LARGE, ScanFixture.WIDE, 7);
    }

    @BeforeEach
    void start() {
        stack = new QueueStack(folder);
        stack.start(1);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void aPostedFileBecomesASnapshotAndTheSameRowsAgainAreSkipped() {
        // When
        stack.post(QueueStack.UPLOADS, "first.csv", ScanFixture.honorCsv(folder.resolve("first.csv"), 300, 98));
        Job first = awaitEnd("first.csv");
        stack.post(QueueStack.KVK, "again.xlsx", ScanFixture.honorXlsx(folder.resolve("again.xlsx"), 300, 3, 98));
        Job again = awaitEnd("again.xlsx");

        // Then
        assertThat(first.status()).isEqualTo(JobStatus.PARTIAL);
        assertThat(first.result().orElseThrow().rows()).isEqualTo(297);
        assertThat(snapshot(first)).exists();
        assertThat(again.status()).isEqualTo(JobStatus.SKIPPED);
        assertThat(stack.read(Topics.posts(Lane.BULK))).hasSize(2);
        assertThat(stack.read(Topics.BOARDS)).isNotEmpty();
    }

    @Test
    @Tag("long")
    void aWorkerKilledInTheMiddleIsReplacedAndNothingDoubles() {
        // Given
        ServiceProcess other = stack.start(2);
        stack.post(QueueStack.UPLOADS, "large.xlsx", large);
        await().atMost(PATIENCE).until(() -> status("large.xlsx") == JobStatus.PARSING);
        String worker = lastWorker();

        // When
        (worker.equals("queue-2") ? other : stack.instance(1)).kill();
        Job job = awaitEnd("large.xlsx");

        // Then
        assertThat(job.status()).isEqualTo(JobStatus.PARTIAL);
        assertThat(job.result().orElseThrow().rows()).isEqualTo(LARGE - ScanFixture.badRows(LARGE));
        assertThat(lastWorker()).isNotEqualTo(worker);
        assertThat(stack.changes()).filteredOn(change -> !change.open()).hasSize(1);
        assertThat(stack.read(Topics.posts(Lane.BULK))).hasSize(1);
    }

    @Test
    void aSmallFileInAnotherChannelIsReadWhileALargeOneIs() {
        // Given
        Path small = ScanFixture.honorCsv(folder.resolve("small.csv"), 300, 98);

        // When
        stack.post(QueueStack.UPLOADS, "large.xlsx", large);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> status("large.xlsx") != null);
        stack.post(QueueStack.KVK, "small.csv", small);
        Job read = awaitEnd("small.csv");
        Job last = awaitEnd("large.xlsx");

        // Then
        assertThat(read.since()).isBefore(last.since());
        assertThat(stack.instance(1).peakMemory()).isLessThan(350);
    }

    @Test
    @Tag("long")
    void anOutageOfTheBrokerLosesNothing() {
        // Given
        stack.post(QueueStack.UPLOADS, "large.xlsx", large);
        await().atMost(PATIENCE).until(() -> status("large.xlsx") == JobStatus.PARSING);

        // When
        stack.broker.kill();
        stack.broker.startAgain();
        Job job = awaitEnd("large.xlsx");

        // Then
        assertThat(job.status()).isEqualTo(JobStatus.PARTIAL);
        assertThat(stack.instance(1).alive()).isTrue();
        assertThat(stack.read(Topics.posts(Lane.BULK))).hasSize(1);
    }

    private Job awaitEnd(String name) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> stack.job(name).filter(job -> !job.open()).isPresent());
        return stack.job(name).orElseThrow();
    }

    private JobStatus status(String name) {
        return stack.job(name).map(Job::status).orElse(null);
    }

    private String lastWorker() {
        List<WorkStarted> starts = stack.read(Topics.QUEUE_REPORTS).stream()
                .filter(WorkStarted.class::isInstance)
                .map(WorkStarted.class::cast)
                .toList();
        return starts.getLast().worker();
    }

    private Path snapshot(Job job) {
        String hash = job.result().orElseThrow().snapshot();
        Path file = stack.data().resolve("files").resolve(hash.substring(0, 2)).resolve(hash + ".csv.gz");
        return Files.exists(file) ? file : folder.resolve("missing");
    }
}
