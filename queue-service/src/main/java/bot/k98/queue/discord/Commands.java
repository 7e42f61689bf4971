package bot.k98.queue.discord;

/** Names of this service's commands, options and buttons. */
public final class Commands {
    static final String QUEUE = "queue";
    static final String UPLOAD = "upload";
    static final String STATUS = "status";
    static final String JOBS = "jobs";
    static final String JOB = "job";
    static final String RETRY = "retry";
    static final String CANCEL = "cancel";
    static final String IMPORT_MENU = "Import this file";

    static final String FILE = "file";
    static final String PROFILE = "profile";
    static final String STATE = "state";
    static final String CHANNEL = "channel";
    static final String PAGE = "page";
    static final String ID = "id";

    static final String SHOW_ACTION = "show";
    static final String RETRY_ACTION = "retry";
    static final String CANCEL_ACTION = "cancel";
    static final String REPORT_ACTION = "report";
    static final String PAGE_ACTION = "page";

    private Commands() {}

    static String path(String word) {
        return QUEUE + " " + word;
    }
}
