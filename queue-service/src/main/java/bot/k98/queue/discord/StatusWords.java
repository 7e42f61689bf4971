package bot.k98.queue.discord;

import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.JobState;
import bot.k98.contracts.queue.JobStatus;
import java.util.Locale;

/** A job's state with its symbol, and in more words. Symbols are those that the members know from the old board. */
final class StatusWords {
    private StatusWords() {}

    static String word(JobStatus status) {
        return QueueTexts.text("status." + status.name().toLowerCase(Locale.ROOT));
    }

    /** One line: the state, and since when it has been over or what it waits for. */
    static String line(Job job) {
        String word = word(job.status());
        return switch (job.state()) {
            case JobState.Ended ended ->
                QueueTexts.text("line.ended", word, QueueTexts.at(ended.endedAt())) + export(job);
            case JobState.Received received
            when received.turn().tries() > 1 ->
                QueueTexts.text("line.again", word, received.turn().tries());
            case JobState.Checked checked
            when checked.turn().tries() > 1 ->
                QueueTexts.text("line.again", word, checked.turn().tries());
            case JobState.Open _ -> word;
        };
    }

    static int color(JobStatus status) {
        return switch (status) {
            case DONE -> 0x2ECC71;
            case PARTIAL -> 0xE67E22;
            case SKIPPED -> 0xF1C40F;
            case FAILED -> 0xE74C3C;
            case CANCELLED -> 0x95A5A6;
            case RECEIVED, DOWNLOADING, CHECKED, PARSING, IMPORTING -> 0x3498DB;
        };
    }

    private static String export(Job job) {
        if (!(job.state() instanceof JobState.Imported imported)) {
            return "";
        }
        return switch (imported.export().status()) {
            case NOT_WANTED -> "";
            case WAITING, WRITING -> QueueTexts.text("export.waiting");
            case DONE -> QueueTexts.text("export.done");
            case FAILED -> QueueTexts.text("export.failed");
        };
    }
}
