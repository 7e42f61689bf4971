package bot.k98.queue.files;

/** What lies in the store. */
public enum FileType {
    /** Bytes as uploaded. The hash is theirs. */
    UPLOAD(".upload"),
    /** Accepted rows as CSV, packed. The hash is of the CSV: how it is packed doesn't matter. */
    SNAPSHOT(".csv.gz"),
    /** The list of rows that were left out. */
    REPORT(".report.csv");

    private final String suffix;

    FileType(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }
}
