package bot.k98.contracts.queue;

/**
 * Bytes that were copied and checked.
 *
 * @param hash SHA-256, 64 hexadecimal digits: names the file in DATA_DIR/files
 * @param kind what the content is, whatever its name says
 */
public record StoredFile(String hash, long bytes, Kind kind) {
    /** What can be imported. */
    public enum Kind {
        XLSX,
        CSV
    }
}
