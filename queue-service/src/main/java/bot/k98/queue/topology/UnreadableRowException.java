package bot.k98.queue.topology;

/** A row of a store can't be read. */
final class UnreadableRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient byte[] row;

    UnreadableRowException(String key, byte[] row, String reason) {
        super("row is unreadable: " + reason);
        this.key = key;
        this.row = row;
    }

    String key() {
        return key;
    }

    byte[] row() {
        return row;
    }
}
