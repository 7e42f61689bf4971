package bot.k98.reminder.discord;

import bot.k98.contracts.discord.Post;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.ReminderKey;
import java.util.Optional;

/** What a post of this service is about, as it comes back in the receipt: {@code guild|user|id|revision}. */
public record OwnerKey(ReminderKey key, long revision) {
    String text() {
        return key.text() + MemberKey.SEPARATOR + revision;
    }

    /** Empty when it isn't one of ours. */
    public static Optional<OwnerKey> of(Post.Request request) {
        int at = request.ownerKey().lastIndexOf(MemberKey.SEPARATOR);
        String revision = request.ownerKey().substring(at + 1);
        if (at < 0 || !revision.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            ReminderKey key = ReminderKey.parse(request.ownerKey().substring(0, at));
            return Optional.of(new OwnerKey(key, Long.parseLong(revision)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
