package bot.k98.gateway.domain.call;

/** The REST routes in use, with what fills their places in order. */
public enum Endpoint {
    /** interaction, token */
    CALLBACK,
    /** application, token */
    FOLLOW_UP,
    /** application, token */
    GET_ORIGINAL,
    /** application, token */
    EDIT_ORIGINAL,
    /** application, token */
    DELETE_ORIGINAL,
    /** channel */
    SEND_MESSAGE,
    /** channel, message */
    READ_MESSAGE,
    /** channel, message */
    EDIT_MESSAGE,
    /** channel, message */
    DELETE_MESSAGE,
    /** channel, message */
    PIN_MESSAGE,
    /** channel, message */
    UNPIN_MESSAGE,
    /** channel */
    READ_HISTORY,
    /** channel, message: what came after it */
    READ_AFTER,
    /** nothing */
    OPEN_DIRECT,
    /** application */
    GET_GLOBAL_COMMANDS,
    /** application */
    PUT_GLOBAL_COMMANDS,
    /** application, guild */
    GET_GUILD_COMMANDS,
    /** application, guild */
    PUT_GUILD_COMMANDS
}
