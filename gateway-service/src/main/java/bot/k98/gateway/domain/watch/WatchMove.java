package bot.k98.gateway.domain.watch;

/** What is to be done next for a channel. */
public sealed interface WatchMove {
    /** Find the newest message: what is older is not ours to tell. */
    record ReadNewest() implements WatchMove {}

    /** Read what came after this message, the oldest first. */
    record ReadAfter(String messageId) implements WatchMove {}

    /** Tell the services, then say {@link ChannelProgress#passed}. */
    record Tell(Seen seen) implements WatchMove {}
}
