package bot.k98.queue.topology;

/** Names of the topology's nodes. They stand in the golden description and in Kafka's metrics. */
final class Names {
    static final String INTERACTIONS = "interactions";
    static final String READ_INTERACTIONS = "read-interactions";
    static final String ROUTE = "route";

    static final String MESSAGES = "messages";
    static final String READ_MESSAGES = "read-messages";
    static final String TAKE_IN = "take-in";

    static final String REQUESTS = "requests";
    static final String READ_REQUESTS = "read-requests";
    static final String DECIDE = "decide";

    static final String REPORTS = "reports";
    static final String READ_REPORTS = "read-reports";
    static final String FOLLOW = "follow";

    static final String TICKS = "ticks";
    static final String READ_TICKS = "read-ticks";
    static final String WAKE = "wake";

    static final String QUESTIONS = "questions";
    static final String READ_QUESTIONS = "read-questions";
    static final String ANSWER = "answer";

    static final String FACTS = "facts";
    static final String READ_FACTS = "read-facts";
    static final String PROJECT = "project";

    static final String PRIVACY = "privacy";
    static final String READ_PRIVACY = "read-privacy";
    static final String OBEY = "obey";
    static final String PARTS = "privacy-parts";

    static final String TO_GUILD = "to-guild";
    static final String TO_LINE = "to-line";
    static final String WORK = "work";
    static final String TOLD = "told";
    static final String REPLIES = "replies";
    static final String POSTS = "posts";
    static final String BOARDS = "boards";
    static final String DEAD_LETTERS = "dead-letters";

    private Names() {}
}
