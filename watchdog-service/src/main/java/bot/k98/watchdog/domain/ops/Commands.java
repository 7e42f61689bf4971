package bot.k98.watchdog.domain.ops;

/** Names of this service's commands, options and buttons. */
public final class Commands {
    public static final String PING = "ping";
    public static final String OPS = "ops";
    public static final String STATUS = "ops status";
    public static final String RESTART = "ops restart";
    public static final String SERVICE = "service";
    public static final String MODE = "mode";
    public static final String GRACEFUL = "graceful";
    public static final String ROLLING = "rolling";
    public static final String CONFIRM_RESTART = "restart-confirm";
    public static final String CANCEL_RESTART = "restart-cancel";

    private Commands() {}
}
