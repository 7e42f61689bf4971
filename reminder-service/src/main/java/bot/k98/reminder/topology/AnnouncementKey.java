package bot.k98.reminder.topology;

import bot.k98.contracts.discord.Post;
import java.util.Optional;

/** The owner's key of a message in the reminder channel: {@code calendar/<guild>/<occurrence>}. */
record AnnouncementKey(String guild, String occurrence) {
    private static final String PREFIX = "calendar";
    private static final String GONE = "calendar-gone";
    private static final String SEPARATOR = "/";
    private static final int PARTS = 3;

    String text() {
        return String.join(SEPARATOR, PREFIX, guild, occurrence);
    }

    /** Of the request that deletes it: its receipt tells nothing. */
    static String goneText(String guild, String occurrence) {
        return String.join(SEPARATOR, GONE, guild, occurrence);
    }

    /** Empty for any other request. */
    static Optional<AnnouncementKey> of(Post.Request request) {
        String[] parts = request.ownerKey().split(SEPARATOR, -1);
        return parts.length == PARTS && parts[0].equals(PREFIX)
                ? Optional.of(new AnnouncementKey(parts[1], parts[2]))
                : Optional.empty();
    }
}
