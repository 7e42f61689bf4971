package bot.k98.gateway.domain.watch;

import java.util.List;

/** What is to be done next for a channel. */
public sealed interface WatchMove {
    /** Find the newest message: what is older is not ours to tell. */
    record ReadNewest() implements WatchMove {}

    /** Read what came after this message, the oldest first. */
    record ReadAfter(String messageId) implements WatchMove {}

    /**
     * Tell the services of those that are to be told, in this order, then say {@link ChannelProgress#passed}.
     *
     * @param run what came one after the other; {@link ChannelProgress#TOGETHER} at most
     */
    record Tell(List<Seen> run) implements WatchMove {
        /** Those that services are to hear of. */
        public List<Seen> told() {
            return run.stream().filter(Seen::told).toList();
        }
    }
}
