package bot.k98.gateway.domain.interaction;

/** What the gateway itself says to members. */
public final class Words {
    /** The broker did not confirm in time: whether a service will act is not known yet. */
    public static final String NOT_CONFIRMED =
            "I couldn't confirm that yet. It may still go through: please look before you try it again.";

    static final String OLD_COMPONENT =
            "This button is from an older version of me and no longer works. Please use the command again.";

    static final String UNSUPPORTED = "I don't know what to do with that.";

    private Words() {}

    static String unknownCommand(String command) {
        return "I don't know `/%s` at the moment. The part of me that answers it may just be starting: please try again in a minute."
                .formatted(command);
    }
}
