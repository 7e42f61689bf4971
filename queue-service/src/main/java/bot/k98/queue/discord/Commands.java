package bot.k98.queue.discord;

/** Names of this service's commands. */
public final class Commands {
    public static final String STATUS = "queue status";

    static final String QUEUE = "queue";
    static final String STATUS_WORD = "status";

    private Commands() {}
}
