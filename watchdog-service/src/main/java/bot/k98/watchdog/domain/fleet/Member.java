package bot.k98.watchdog.domain.fleet;

/**
 * One of the processes that a watchdog looks after.
 *
 * @param name unique, for example {@code reminder-1}
 */
public record Member(String name, Role role) {
    /** What it is for. A later role stops before an earlier one. */
    public enum Role {
        /** The development broker. Everything talks to it, so it goes last. */
        BROKER,
        /** The local Discord. */
        DISCORD,
        /** One of the four services: starts when broker and Discord are there, goes first. */
        SERVICE
    }
}
