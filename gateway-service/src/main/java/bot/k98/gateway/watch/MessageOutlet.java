package bot.k98.gateway.watch;

import bot.k98.contracts.discord.MessageEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The way to the services. */
public interface MessageOutlet {
    /**
     * Completes when the broker has all of them for certain, however long that takes. May wait. The broker may have some twice; after
     * such a one, all that came behind it come once more, in their order.
     */
    CompletionStage<Void> publish(List<? extends MessageEvent> events);

    /** Remembers that everything in the channel up to this message was published. Fails when the broker is away. */
    CompletionStage<?> remember(String channelId, String messageId);

    /** Forgets that. Fails when the broker is away. */
    CompletionStage<?> forget(String channelId);
}
