package bot.k98.gateway.domain.permission;

import java.util.Collection;

/** The rights that the bot uses. Bits as in Discord's documentation of permissions; each is asked for by a feature. */
public enum Permission {
    VIEW_CHANNEL(10, "View Channel"),
    SEND_MESSAGES(11, "Send Messages"),
    /** Notices and answers are embeds. */
    EMBED_LINKS(14, "Embed Links"),
    /** Long answers and bad rows come as files. */
    ATTACH_FILES(15, "Attach Files"),
    /** What was posted while the bot was away, and whether its own message arrived. */
    READ_MESSAGE_HISTORY(16, "Read Message History"),
    /** Live posts are pinned. */
    PIN_MESSAGES(51, "Pin Messages");

    private static final long ADMINISTRATOR = 1L << 3;

    /** Of members; the bot writes in no threads of its own. */
    private static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

    private final long bit;
    private final String label;

    Permission(int position, String label) {
        this.bit = 1L << position;
        this.label = label;
    }

    /** As Discord's settings show it. */
    public String label() {
        return label;
    }

    boolean in(long rights) {
        return (rights & bit) != 0;
    }

    static boolean everything(long rights) {
        return (rights & ADMINISTRATOR) != 0;
    }

    /** Whether who has these rights in a channel may write there. */
    public static boolean mayWrite(long rights, boolean thread) {
        return everything(rights) || (thread ? (rights & SEND_MESSAGES_IN_THREADS) != 0 : SEND_MESSAGES.in(rights));
    }

    /** The number that an invite link carries. */
    public static long sum(Collection<Permission> permissions) {
        return permissions.stream().mapToLong(permission -> permission.bit).reduce(0, (sum, bit) -> sum | bit);
    }
}
