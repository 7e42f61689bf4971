package bot.k98.gateway.domain.interaction;

/** How the way of a reply ended. */
public enum ReplyEnding {
    /** It was the first answer. */
    DIRECT,
    /** It came after a deferral or another answer. */
    LATER,
    /** The token was dead; the member has it by direct message or in the channel. */
    ELSEWHERE,
    /** Too late to be of use: choices for an option that is no longer typed. */
    LATE,
    /** No way to the member was left, or too many others were on it. */
    EXPIRED,
    /** Discord refuses its form. */
    REFUSED,
    /** It may have arrived; sending it again could show it twice. */
    UNCONFIRMED
}
