package bot.k98.reminder.topology;

import bot.k98.reminder.domain.ReminderKey;

/** A stored row that this build can't read: written by a newer one, or damaged. */
final class UnreadableRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ReminderKey key;
    private final transient byte[] row;

    UnreadableRowException(ReminderKey key, byte[] row, String reason) {
        super(reason);
        this.key = key;
        this.row = row;
    }

    ReminderKey key() {
        return key;
    }

    byte[] row() {
        return row;
    }
}
