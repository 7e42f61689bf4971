package bot.k98.watchdog.backup;

/** A backup, restore or drill that can't be done. The message says what, where and what to do. */
final class BackupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupFailure(String message) {
        super(message);
    }
}
