package bot.k98.reminder.topology;

/** Names of the calendar's nodes and stores. They stand in the golden description and in Kafka's metrics. */
final class CalendarNames {
    static final String ROUTE = "calendar-route";
    static final String TO_CALENDAR = "to-calendar";

    static final String QUESTIONS = "calendar-questions";
    static final String READ_QUESTIONS = "read-calendar-questions";
    static final String ANSWER = "calendar-answer";

    static final String SOURCES = "calendar-sources";
    static final String READ_SOURCES = "read-calendar-sources";
    static final String TAKE = "calendar-take";

    static final String WAKE = "calendar-wake";

    static final String PICK = "calendar-pick-receipts";
    static final String RECEIPTS_ON = "receipts-to-calendar";
    static final String RECEIPTS = "calendar-receipts";
    static final String READ_RECEIPTS = "read-calendar-receipts";
    static final String NOTE = "calendar-note-receipts";

    static final String REPLIES = "calendar-replies";
    static final String POSTS = "calendar-posts";
    static final String BOARDS = "calendar-boards";
    static final String PUBLISHED = "calendar-published";
    static final String DEAD_LETTERS = "calendar-dead-letters";

    /** guild → {@link StoredCalendar.CalendarV1}. */
    static final String CALENDARS = "calendars";

    /** {@code guild|tab} → {@link StoredCalendar.TabV1}. */
    static final String TABS = "calendar-tabs";

    /** {@code guild|occurrence} → {@link StoredCalendar.OccurrenceV1}. */
    static final String OCCURRENCES = "occurrences";

    /** {@code millis|guild|occurrence|lead}, millis padded → nothing: leads to come. */
    static final String LEADS = "leads";

    /** {@code guild|occurrence} → {@link StoredCalendar.AnnouncementV1}. */
    static final String ANNOUNCEMENTS = "announcements";

    private CalendarNames() {}
}
