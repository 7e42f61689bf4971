package bot.k98.reminder.discord;

/** Names of commands, options, choices and button actions; the manifest offers them, the mapper understands them. */
final class Commands {
    static final String REMIND = "remind";
    static final String SET = "set";
    static final String LIST = "list";
    static final String CANCEL = "cancel";

    static final String WHEN = "when";
    static final String TEXT = "text";
    static final String WHERE = "where";
    static final String DM = "dm";
    static final String HERE = "here";
    static final String PAGE = "page";
    static final String ID = "id";

    static final String DONE = "done";
    static final String SNOOZE_10_MINUTES = "snooze10m";
    static final String SNOOZE_1_HOUR = "snooze1h";
    static final String SHOW_PAGE = "page";

    static final String REMIND_SET = REMIND + " " + SET;
    static final String REMIND_LIST = REMIND + " " + LIST;
    static final String REMIND_CANCEL = REMIND + " " + CANCEL;

    private Commands() {}
}
