package bot.k98.queue.topology;

/** Names of the topology's nodes. They stand in the golden description and in Kafka's metrics. */
final class Names {
    static final String INTERACTIONS = "interactions";
    static final String READ_INTERACTIONS = "read-interactions";
    static final String ANSWER = "answer";
    static final String REPLIES = "replies";
    static final String DEAD_LETTERS = "dead-letters";

    private Names() {}
}
