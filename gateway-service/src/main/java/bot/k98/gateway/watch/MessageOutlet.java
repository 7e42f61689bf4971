package bot.k98.gateway.watch;

import bot.k98.contracts.discord.MessageEvent;
import java.util.concurrent.CompletionStage;

/** The way to the services. */
public interface MessageOutlet {
    /** Completes when the broker has it for certain, however long that takes. It may have it twice. */
    CompletionStage<Void> publish(MessageEvent event);

    /** Remembers that everything in the channel up to this message was published. Fails when the broker is away. */
    CompletionStage<?> remember(String channelId, String messageId);
}
