package bot.k98.watchdog.domain.desk;

/** Names of the desk's commands, options and buttons. */
public final class DeskCommands {
    public static final String LAG = "ops lag";
    public static final String LOGS = "ops logs";
    public static final String RESTARTS = "ops restarts";
    public static final String INCIDENTS = "ops incidents";
    public static final String CONNECTION = "ops connection";
    public static final String TRACE = "ops trace";
    public static final String START = "ops start";
    public static final String STOP = "ops stop";

    public static final String SERVICE = "service";
    public static final String SOURCE = "source";
    public static final String LEVEL = "level";
    public static final String CONTAINS = "contains";
    public static final String LINES = "lines";
    public static final String COUNT = "count";
    public static final String REF = "ref";

    public static final String CONFIRM_STOP = "stop-confirm";
    public static final String CANCEL_STOP = "stop-cancel";

    private DeskCommands() {}
}
