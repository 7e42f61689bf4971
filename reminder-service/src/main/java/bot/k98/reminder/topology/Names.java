package bot.k98.reminder.topology;

/** Names of the topology's nodes. They stand in the golden description and in Kafka's metrics. */
final class Names {
    static final String INTERACTIONS = "interactions";
    static final String READ_INTERACTIONS = "read-interactions";
    static final String ANSWER = "answer";

    static final String TICKS = "ticks";
    static final String READ_TICKS = "read-ticks";
    static final String WAKE = "wake";

    static final String RECEIPTS = "receipts";
    static final String READ_RECEIPTS = "read-receipts";
    static final String PICK_FAILURES = "pick-failures";
    static final String TO_MEMBER = "undelivered-to-member";

    static final String UNDELIVERED = "undelivered";
    static final String READ_UNDELIVERED = "read-undelivered";
    static final String REACT = "react";

    static final String PRIVACY = "privacy";
    static final String READ_PRIVACY = "read-privacy";
    static final String OBEY = "obey";
    static final String PARTS = "privacy-parts";
    static final String READ_PARTS = "read-privacy-parts";
    static final String GATHER = "gather";
    static final String TO_SERVICES = "to-services";

    static final String DUE = "due-leads";
    static final String READ_DUE = "read-due-leads";
    static final String TELL = "tell-members";
    static final String CALLS = "lead-calls";
    static final String PREFERENCES_SET = "preferences-set";

    static final String IMPORTS = "imports";
    static final String READ_IMPORTS = "read-imports";
    static final String BRING = "bring-along";
    static final String FILES = "files";
    static final String REPLIES = "replies";
    static final String POSTS = "posts";
    static final String WITHDRAWALS = "withdrawals";
    static final String DEAD_LETTERS = "dead-letters";

    private Names() {}
}
