package bot.k98.queue.domain;

import bot.k98.contracts.queue.Export;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;
import bot.k98.contracts.queue.JobState.Checked;
import bot.k98.contracts.queue.JobState.Downloading;
import bot.k98.contracts.queue.JobState.Imported;
import bot.k98.contracts.queue.JobState.Importing;
import bot.k98.contracts.queue.JobState.Parsing;
import bot.k98.contracts.queue.JobState.Received;
import bot.k98.contracts.queue.QueueRequest.SnapshotKnown;
import bot.k98.contracts.queue.QueueRequest.SnapshotPublished;
import bot.k98.contracts.queue.Turn;
import bot.k98.contracts.queue.WorkReport;
import bot.k98.contracts.queue.WorkReport.FileFetched;
import bot.k98.contracts.queue.WorkReport.FileParsed;
import bot.k98.contracts.queue.WorkReport.SnapshotExported;
import bot.k98.contracts.queue.WorkReport.WorkContinued;
import bot.k98.contracts.queue.WorkReport.WorkFaulted;
import bot.k98.contracts.queue.WorkReport.WorkRefused;
import bot.k98.contracts.queue.WorkReport.WorkStarted;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** How a job gets on: what follows from a report of its present attempt, and from time. What doesn't fit its state changes nothing. */
final class JobSteps {
    private final Predicate<String> exports;
    private final Faults faults = new Faults();

    JobSteps(Predicate<String> exports) {
        this.exports = exports;
    }

    void report(Deciding deciding, Job job, WorkReport report) {
        switch (report) {
            case WorkStarted ignored -> started(deciding, job);
            case WorkContinued ignored -> continued(deciding, job);
            case FileFetched fetched -> fetched(deciding, job, fetched);
            case FileParsed parsed -> parsed(deciding, job, parsed);
            case SnapshotExported ignored -> exported(deciding, job);
            case WorkRefused refused -> faults.refused(deciding, job, refused.problem());
            case WorkFaulted faulted -> faults.faulted(deciding, job, faulted.problem());
        }
    }

    Optional<JobAnswer> published(Deciding deciding, SnapshotPublished published) {
        importing(deciding, published.job().jobId(), published.attempt()).ifPresent(job -> {
            Importing importing = (Importing) job.state();
            Turn turn = importing.turn().anew(deciding.now());
            Export export = exports.test(importing.result().profile()) ? Export.waiting(turn) : Export.notWanted(turn);
            deciding.become(job, importing.published(published.publication(), export));
        });
        return Optional.empty();
    }

    Optional<JobAnswer> known(Deciding deciding, SnapshotKnown known) {
        importing(deciding, known.job().jobId(), known.attempt())
                .ifPresent(
                        job -> deciding.become(job, ((Importing) job.state()).known(known.sameAs(), deciding.now())));
        return Optional.empty();
    }

    /** A worker whose lease ran out counts as gone. */
    void wake(Deciding deciding, Job job) {
        Optional<Instant> lease =
                switch (job.state()) {
                    case Downloading downloading -> Optional.of(downloading.leaseUntil());
                    case Parsing parsing -> Optional.of(parsing.leaseUntil());
                    case Imported imported -> imported.export().leaseUntil();
                    case Received ignored -> Optional.empty();
                    case Checked ignored -> Optional.empty();
                    case Importing ignored -> Optional.empty();
                    case JobState.Ended ignored -> Optional.empty();
                };
        lease.filter(until -> deciding.now().isAfter(until)).ifPresent(until -> faults.workerLost(deciding, job));
    }

    private static Optional<Job> importing(Deciding deciding, String jobId, int attempt) {
        return deciding.line().find(jobId).filter(job -> job.state() instanceof Importing && job.attempt() == attempt);
    }

    private static void started(Deciding deciding, Job job) {
        Instant lease = deciding.now().plus(QueueLimits.LEASE);
        switch (job.state()) {
            case Received received when received.turn().released() -> deciding.become(job, received.start(lease));
            case Checked checked when checked.turn().released() -> deciding.become(job, checked.start(lease));
            case Imported imported
            when imported.export().status() == Export.Status.WAITING ->
                deciding.note(job, imported.with(imported.export().writing(lease)));
            case Received _, Checked _, Importing _ -> {}
            case Downloading _, Parsing _, JobState.Ended _ -> continued(deciding, job);
        }
    }

    private static void continued(Deciding deciding, Job job) {
        Instant lease = deciding.now().plus(QueueLimits.LEASE);
        switch (job.state()) {
            case Downloading downloading -> deciding.note(job, downloading.renew(lease));
            case Parsing parsing -> deciding.note(job, parsing.renew(lease));
            case Imported imported
            when imported.export().status() == Export.Status.WRITING ->
                deciding.note(job, imported.with(imported.export().writing(lease)));
            case Received _, Checked _, Importing _, JobState.Ended _ -> {}
        }
    }

    private static void fetched(Deciding deciding, Job job, FileFetched fetched) {
        if (job.state() instanceof Downloading downloading) {
            deciding.become(job, downloading.fetched(fetched.file(), deciding.now()));
        }
    }

    private static void parsed(Deciding deciding, Job job, FileParsed parsed) {
        if (job.state() instanceof Parsing parsing) {
            deciding.become(job, parsing.parsed(parsed.result()));
        }
    }

    private static void exported(Deciding deciding, Job job) {
        if (job.state() instanceof Imported imported && imported.export().unfinished()) {
            deciding.become(job, imported.with(imported.export().done()));
        }
    }
}
