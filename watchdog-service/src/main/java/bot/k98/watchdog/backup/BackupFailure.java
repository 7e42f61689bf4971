package bot.k98.watchdog.backup;

/** A backup, restore, drill or import that can't be done. The message says what, where and what to do. */
public final class BackupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupFailure(String message) {
        super(message);
    }
}
