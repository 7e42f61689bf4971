package bot.k98.reminder.discord;

/** Names of commands, options, choices and button actions; the manifest offers them, the mapper understands them. */
final class Commands {
    static final String REMIND = "remind";
    static final String SET = "set";
    static final String LIST = "list";
    static final String EDIT = "edit";
    static final String CANCEL = "cancel";
    static final String ME = "me";
    static final String REMINDERS = "reminders";
    static final String TIMEZONE = "timezone";
    static final String REMIND_ABOUT = "Remind me about this";

    static final String WHEN = "when";
    static final String TEXT = "text";
    static final String WHERE = "where";
    static final String DM = "dm";
    static final String HERE = "here";
    static final String PAGE = "page";
    static final String ID = "id";
    static final String REPEAT = "repeat";
    static final String ZONE = "zone";

    static final String DONE = "done";
    static final String SNOOZE_10_MINUTES = "snooze10m";
    static final String SNOOZE_1_HOUR = "snooze1h";
    static final String SHOW_ONE = "show";
    static final String EDIT_ONE = "edit";
    static final String EDITED = "edited";
    static final String CANCEL_ONE = "cancel";
    static final String PUT_OFF = "putoff";
    static final String ABOUT = "about";
    static final String PANEL = "panel";
    static final String PICK_TYPE = "ptype";
    static final String PICK_LEADS = "pleads";
    static final String SWITCH_ON = "pon";
    static final String SWITCH_OFF = "poff";
    static final String ASK_CLEAR = "pask";
    static final String CLEAR = "pclear";
    static final String TRY_AGAIN = "pagain";
    static final String SHOW_PAGE = "page";

    static final String SUBSCRIPTIONS = "subscriptions";
    static final String WHY = "why";
    static final String TYPE = "type";
    static final String MEMBER = "member";
    static final String EVENT = "event";
    static final String SUBSCRIPTIONS_LIST = SUBSCRIPTIONS + " " + LIST;
    static final String SUBSCRIPTIONS_WHY = SUBSCRIPTIONS + " " + WHY;
    static final String DATA = "data";
    static final String ACTION = "action";
    static final String EXPORT = "export";
    static final String DELETE = "delete";
    static final String FORGET = "forget";
    static final String ME_DATA = ME + " " + DATA;
    static final String REMIND_SET = REMIND + " " + SET;
    static final String REMIND_LIST = REMIND + " " + LIST;
    static final String REMIND_EDIT = REMIND + " " + EDIT;
    static final String ME_REMINDERS = ME + " " + REMINDERS;
    static final String ME_TIMEZONE = ME + " " + TIMEZONE;
    static final String REMIND_CANCEL = REMIND + " " + CANCEL;

    private Commands() {}
}
