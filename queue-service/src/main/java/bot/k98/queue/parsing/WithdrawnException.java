package bot.k98.queue.parsing;

/** The work was withdrawn while it was being done. */
public final class WithdrawnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WithdrawnException() {
        super("withdrawn");
    }
}
