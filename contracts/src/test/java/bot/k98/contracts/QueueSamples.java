package bot.k98.contracts;

import bot.k98.contracts.queue.Export;
import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.JobState;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.Publication;
import bot.k98.contracts.queue.QueueFact;
import bot.k98.contracts.queue.QueueRequest;
import bot.k98.contracts.queue.StoredFile;
import bot.k98.contracts.queue.Turn;
import bot.k98.contracts.queue.Upload;
import bot.k98.contracts.queue.Work;
import bot.k98.contracts.queue.WorkReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of each message of the {@code queue.*} topics, and a job in each state. */
final class QueueSamples {
    private static final Instant AT = Samples.AT;
    private static final JobKey KEY =
            JobKey.of("1100000000000000001", "1100000000000000303", Samples.SOURCE.id(), Samples.FILE.id());
    private static final Upload UPLOAD =
            new Upload(Samples.SOURCE.id(), Samples.FILE, "1100000000000000102", "Otto", AT);
    private static final StoredFile STORED = new StoredFile("cd".repeat(32), 20480, StoredFile.Kind.XLSX);
    private static final ImportResult RESULT = new ImportResult(
            "honor", "2026-11-23", "ef".repeat(32), 297, 3, Optional.of("01".repeat(32)), Optional.of("honor"));
    private static final Turn TURN = new Turn(3, 2, 1, AT, true);
    private static final Publication PUBLICATION = new Publication(17, AT);
    private static final Problem PROBLEM = Problem.of("columns.missing", "honor", "HonorPoints", "GovernorID, Name");
    private static final Export EXPORT =
            new Export(Export.Status.FAILED, TURN, Optional.of(AT.plus(Duration.ofSeconds(15))), Optional.of(PROBLEM));

    private QueueSamples() {}

    static Map<Class<?>, List<?>> byTopicType() {
        return Map.of(
                QueueRequest.class, requests(),
                Work.class, work(),
                WorkReport.class, reports(),
                QueueFact.class, List.of(new QueueFact.JobChanged(job(imported()))));
    }

    static Job job(JobState state) {
        return new Job(KEY, UPLOAD, List.of("honor", "weekly_activity"), 5, AT, state);
    }

    static List<JobState> states() {
        return List.of(
                new JobState.Received(TURN),
                new JobState.Downloading(TURN, AT),
                new JobState.Checked(STORED, TURN),
                new JobState.Parsing(STORED, TURN, AT),
                new JobState.Importing(STORED, TURN, RESULT),
                imported(),
                new JobState.Skipped(STORED, TURN, RESULT, "0123456789ab", AT),
                new JobState.Failed(Optional.of(STORED), TURN, PROBLEM, AT),
                new JobState.Cancelled(Optional.empty(), TURN, "1100000000000000102", AT));
    }

    private static JobState imported() {
        return new JobState.Imported(STORED, RESULT, PUBLICATION, EXPORT);
    }

    private static List<QueueRequest> requests() {
        return List.of(
                new QueueRequest.SubmitFiles(
                        Samples.INTERACTION.address(),
                        KEY.guildId(),
                        KEY.channelId(),
                        List.of(UPLOAD),
                        List.of("honor")),
                new QueueRequest.RetryJob(Samples.INTERACTION.address(), KEY),
                new QueueRequest.CancelJob(Samples.INTERACTION.address(), KEY),
                new QueueRequest.SnapshotPublished(KEY, 3, PUBLICATION),
                new QueueRequest.SnapshotKnown(KEY, 3, "0123456789ab"));
    }

    private static List<Work> work() {
        return List.of(
                new Work.FetchFile(KEY, 1, UPLOAD),
                new Work.ParseFile(KEY, 2, UPLOAD, STORED, List.of("honor")),
                new Work.ExportSnapshot(KEY, 3, RESULT, PUBLICATION),
                new Work.WithdrawWork(KEY, 3),
                new Work.RemoveFiles(KEY, Set.of("ab".repeat(32))),
                new Work.SendReport(KEY, Samples.INTERACTION.address(), "01".repeat(32), "honor.xlsx"));
    }

    private static List<WorkReport> reports() {
        return List.of(
                new WorkReport.WorkStarted(KEY, 1, "queue-2"),
                new WorkReport.WorkContinued(KEY, 1),
                new WorkReport.FileFetched(KEY, 1, STORED),
                new WorkReport.FileParsed(KEY, 2, RESULT),
                new WorkReport.SnapshotExported(KEY, 3),
                new WorkReport.WorkRefused(KEY, 2, PROBLEM),
                new WorkReport.WorkFaulted(KEY, 1, PROBLEM));
    }
}
