package bot.k98.reminder.domain;

import bot.k98.contracts.discord.Post;
import java.util.Optional;

/**
 * What I say in a channel for a member is changed in that channel only, by who may still write there: Discord says of no other
 * channel whether they may.
 */
final class PlacePolicy {
    private PlacePolicy() {}

    static Optional<Refusal> refusal(Post.Target target, Place from) {
        if (target.kind() == Post.Target.Kind.DIRECT) {
            return Optional.empty();
        }
        if (!target.id().equals(from.channelId())) {
            return Optional.of(new Refusal.ChangedElsewhere(target.id()));
        }
        return from.readOnly() ? Optional.of(new Refusal.MayNotChange()) : Optional.empty();
    }
}
