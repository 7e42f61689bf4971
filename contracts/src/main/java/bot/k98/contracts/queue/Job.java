package bot.k98.contracts.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One uploaded file.
 *
 * @param profiles import profiles that may fit, tried in order
 * @param revision grows with each change; a button carries the one that it was made for
 * @param since when it came into its state
 */
public record Job(JobKey key, Upload upload, List<String> profiles, long revision, Instant since, JobState state) {
    public Job {
        profiles = List.copyOf(profiles);
    }

    public static Job receive(JobKey key, Upload upload, List<String> profiles, Instant now) {
        return new Job(key, upload, profiles, 1, now, new JobState.Received(Turn.first(now)));
    }

    public Job become(JobState next, Instant now) {
        return new Job(key, upload, profiles, revision + 1, now, next);
    }

    /** The same job, of nobody: its uploader is not named any more, nor as the one who cancelled it. */
    public Job withoutUploader() {
        JobState left = state instanceof JobState.Cancelled(var file, var turn, String by, Instant at)
                        && by.equals(upload.authorId())
                ? new JobState.Cancelled(file, turn, Upload.NOBODY, at)
                : state;
        return new Job(key, upload.withoutUploader(), profiles, revision + 1, since, left);
    }

    public String id() {
        return key.jobId();
    }

    public JobStatus status() {
        return state.status();
    }

    public boolean open() {
        return state instanceof JobState.Open;
    }

    /** Whether time alone may change it. */
    public boolean active() {
        return open()
                || (state instanceof JobState.Imported imported
                        && imported.export().unfinished());
    }

    /** The number that a worker's report must carry. */
    public int attempt() {
        return turn().attempt();
    }

    /** The try that is under way or to come. */
    public Turn turn() {
        return switch (state) {
            case JobState.Received received -> received.turn();
            case JobState.Downloading downloading -> downloading.turn();
            case JobState.Checked checked -> checked.turn();
            case JobState.Parsing parsing -> parsing.turn();
            case JobState.Importing importing -> importing.turn();
            case JobState.Imported imported -> imported.export().turn();
            case JobState.Skipped skipped -> skipped.turn();
            case JobState.Failed failed -> failed.turn();
            case JobState.Cancelled cancelled -> cancelled.turn();
        };
    }

    /** The rows' fate, once they were read. */
    public Optional<ImportResult> result() {
        return switch (state) {
            case JobState.Importing importing -> Optional.of(importing.result());
            case JobState.Imported imported -> Optional.of(imported.result());
            case JobState.Skipped skipped -> Optional.of(skipped.result());
            case JobState.Open ignored -> Optional.empty();
            case JobState.Failed ignored -> Optional.empty();
            case JobState.Cancelled ignored -> Optional.empty();
        };
    }

    /** The copied bytes, once there are any. */
    public Optional<StoredFile> file() {
        return switch (state) {
            case JobState.Received ignored -> Optional.empty();
            case JobState.Downloading ignored -> Optional.empty();
            case JobState.Checked checked -> Optional.of(checked.file());
            case JobState.Parsing parsing -> Optional.of(parsing.file());
            case JobState.Importing importing -> Optional.of(importing.file());
            case JobState.Imported imported -> Optional.of(imported.file());
            case JobState.Skipped skipped -> Optional.of(skipped.file());
            case JobState.Failed failed -> failed.file();
            case JobState.Cancelled cancelled -> cancelled.file();
        };
    }
}
