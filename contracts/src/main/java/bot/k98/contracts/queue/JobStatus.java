package bot.k98.contracts.queue;

/** A job's state in one word. */
public enum JobStatus {
    RECEIVED,
    DOWNLOADING,
    CHECKED,
    PARSING,
    IMPORTING,
    DONE,
    PARTIAL,
    SKIPPED,
    FAILED,
    CANCELLED
}
