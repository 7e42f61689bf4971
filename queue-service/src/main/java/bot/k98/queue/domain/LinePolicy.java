package bot.k98.queue.domain;

import bot.k98.contracts.queue.Export;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;
import bot.k98.contracts.queue.JobState.Checked;
import bot.k98.contracts.queue.JobState.Imported;
import bot.k98.contracts.queue.JobState.Received;
import bot.k98.contracts.queue.Work;
import java.time.Instant;
import java.util.List;

/** Who may go on: every file may be fetched, every snapshot exported; of the files that wait to be read, the oldest, while no other is read. */
final class LinePolicy {
    void release(Deciding deciding) {
        deciding.line().active().forEach(job -> fetchOrExport(deciding, job));
        List<Job> open = deciding.line().open();
        if (!open.isEmpty() && !deciding.line().busy()) {
            parse(deciding, open.getFirst());
        }
    }

    private static void fetchOrExport(Deciding deciding, Job job) {
        Instant now = deciding.now();
        if (job.state() instanceof Received received && received.turn().due(now)) {
            deciding.note(job, received.release());
            deciding.release(new Work.FetchFile(job.key(), job.attempt(), job.upload()));
        }
        if (job.state() instanceof Imported imported && isToExport(imported.export(), now)) {
            Export released = Export.waiting(imported.export().turn().release());
            deciding.note(job, imported.with(released));
            deciding.release(
                    new Work.ExportSnapshot(job.key(), job.attempt(), imported.result(), imported.publication()));
        }
    }

    private static boolean isToExport(Export export, Instant now) {
        return export.status() == Export.Status.WAITING && export.turn().due(now);
    }

    private static void parse(Deciding deciding, Job oldest) {
        JobState state = oldest.state();
        if (state instanceof Checked checked && checked.turn().due(deciding.now())) {
            deciding.note(oldest, checked.release());
            deciding.release(new Work.ParseFile(
                    oldest.key(), oldest.attempt(), oldest.upload(), checked.file(), oldest.profiles()));
        }
    }
}
