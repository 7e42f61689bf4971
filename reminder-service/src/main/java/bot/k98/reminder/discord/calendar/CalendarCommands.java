package bot.k98.reminder.discord.calendar;

/** Names of commands, options and button actions; the manifest offers them, {@link CalendarUses} understands them. */
final class CalendarCommands {
    static final String CALENDAR = "calendar";
    static final String NEXT_EVENT = "calendar_next_event";
    static final String NEXT_KVK_EVENT = "next_kvk_event";
    static final String NEXT_KVK_FIGHT = "next_kvk_fight";
    static final String EVENTS = "events";
    static final String REFRESH = "refresh";
    static final String PREVIEW = "preview";
    static final String BOARDS = "boards";
    static final String STATUS = "status";
    static final String PROBLEMS = "problems";
    static final String APPROVE = "approve";
    static final String EVENTS_REFRESH = EVENTS + " " + REFRESH;
    static final String EVENTS_PREVIEW = EVENTS + " " + PREVIEW;
    static final String EVENTS_BOARDS = EVENTS + " " + BOARDS;
    static final String EVENTS_STATUS = EVENTS + " " + STATUS;
    static final String EVENTS_PROBLEMS = EVENTS + " " + PROBLEMS;
    static final String EVENTS_APPROVE = EVENTS + " " + APPROVE;

    static final String DAYS = "days";
    static final String TYPE = "type";
    static final String IMPORTANCE = "importance";
    static final String TEXT = "text";
    static final String PAGE = "page";
    static final String SHARE = "share";
    static final String CHANGE = "change";
    static final String REJECT = "reject";
    static final String SOURCE = "source";
    static final String BOARD = "board";

    /** What the one board of the calendar is called. */
    static final String THE_BOARD = "calendar";

    /** Stands for everything in a choice of types. */
    static final String ALL = "all";

    /** Buttons. */
    static final String SHOW_LIST = "cal";

    static final String SHOW_LOCAL = "callocal";
    static final String DOWNLOAD = "calfile";
    static final String SHOW_NEXT = "calnext";
    static final String SHOW_PROBLEMS = "calproblems";

    private CalendarCommands() {}
}
