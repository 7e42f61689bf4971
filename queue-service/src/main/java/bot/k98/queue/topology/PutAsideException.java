package bot.k98.queue.topology;

/** A message was put aside, since deciding it failed. Whoever asked is to be told. */
final class PutAsideException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PutAsideException(RuntimeException cause) {
        super(cause);
    }
}
