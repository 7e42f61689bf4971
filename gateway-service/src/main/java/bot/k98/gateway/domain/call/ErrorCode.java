package bot.k98.gateway.domain.call;

/** Discord's JSON error codes that decide something here. */
public final class ErrorCode {
    public static final int UNKNOWN_CHANNEL = 10003;
    public static final int UNKNOWN_MESSAGE = 10008;
    public static final int UNKNOWN_WEBHOOK = 10015;
    public static final int UNKNOWN_INTERACTION = 10062;
    public static final int ALREADY_ACKNOWLEDGED = 40060;

    /** The channel is there, and the bot is not in it. */
    public static final int MISSING_ACCESS = 50001;

    public static final int INVALID_WEBHOOK_TOKEN = 50027;

    /** Messages older than an hour are changed too often in this channel. */
    public static final int TOO_MANY_OLD_EDITS = 30046;

    /** 200 a day for each guild. */
    public static final int TOO_MANY_COMMANDS_CREATED = 30034;

    /** The message is not the bot's own. */
    public static final int NOT_ITS_AUTHOR = 50005;

    /** Direct messages are opened too fast: not a refusal for good. */
    public static final int OPENING_DIRECT_MESSAGES_TOO_FAST = 40003;

    private ErrorCode() {}
}
