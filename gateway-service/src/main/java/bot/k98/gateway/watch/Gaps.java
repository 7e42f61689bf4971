package bot.k98.gateway.watch;

import bot.k98.gateway.domain.watch.Finding;

/** Is told what became of the time in which nobody listened to a channel. */
@FunctionalInterface
public interface Gaps {
    /**
     * Returns at once.
     *
     * @param guildId empty when it is not known any more
     */
    void found(String guildId, String channelId, Finding finding);
}
