package bot.k98.sandbox.broker;

/** Why the broker can't start until a person changes something. The message is the one line that the process prints before it exits with 78. */
final class FatalStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FatalStart(String message) {
        super(message);
    }
}
