package bot.k98.gateway.domain.interaction;

/** What this instance knows of a use of the bot. */
public enum Standing {
    /** Taken by this instance, nothing said yet; or taken by another one, and unknown. */
    OPEN,
    /** Discord was told to wait. */
    DEFERRED,
    /** Something was said. */
    ANSWERED,
    /** Discord gave it up before anything was said: its token is good for nothing. */
    GONE
}
