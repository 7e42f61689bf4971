package bot.k98.sandbox.play;

/** A request that a member could not have made, with the words that say why. */
public final class PlayError extends RuntimeException {
    private final int status;

    public PlayError(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    public static PlayError bad(String message) {
        return new PlayError(400, message);
    }

    public static PlayError notFound(String message) {
        return new PlayError(404, message);
    }

    public int status() {
        return status;
    }
}
