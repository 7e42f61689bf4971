package bot.k98.watchdog.process;

/** A person has to change something first. The message says what, where and what to do; the process ends with exit 78. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }
}
