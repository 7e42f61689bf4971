package bot.k98.gateway.watch;

import bot.k98.gateway.domain.watch.Seen;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The messages that Discord has of a channel. */
public interface ChannelHistory {
    /** What was read. */
    sealed interface Page {
        /**
         * @param messages the oldest first
         * @param all whether there are no more
         */
        record Messages(List<Seen> messages, boolean all) implements Page {}

        /** It may work later. */
        record NotNow(String reason) implements Page {}

        /** The bot may not, or the server can't. */
        record Never(String reason) implements Page {}
    }

    /** The oldest messages after that one. Never fails. */
    CompletionStage<Page> after(String channelId, String messageId);

    /** The newest message alone. Never fails. */
    CompletionStage<Page> newest(String channelId);

    /** The last message of a page. */
    static Optional<String> last(List<Seen> messages) {
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.getLast().message().id());
    }
}
