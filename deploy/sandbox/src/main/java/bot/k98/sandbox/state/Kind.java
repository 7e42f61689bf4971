package bot.k98.sandbox.state;

/** The kinds of documents. A name stands in the journal and is never changed. */
public enum Kind {
    GUILD,
    ROLE,
    USER,
    MEMBER,
    CHANNEL,
    MESSAGE,
    COMMAND,
    /** Who may use a command, beside its own defaults; key = command id. */
    PERMISSION,
    /** A scheduled event. */
    EVENT,
    INTERACTION,
    ATTACHMENT,
    /** An enforced nonce and the message it made; key = channel, author and nonce. */
    NONCE,
    /** A number that outlives a restart, such as the session starts that are left. */
    COUNTER
}
