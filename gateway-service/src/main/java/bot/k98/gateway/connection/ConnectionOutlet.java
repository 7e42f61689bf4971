package bot.k98.gateway.connection;

import bot.k98.contracts.discord.ConnectionEvent;
import java.util.concurrent.CompletionStage;

/** Takes to the topic what happened to the connection. */
@FunctionalInterface
public interface ConnectionOutlet {
    /** Returns at once; completes when it is written, however long the broker is away. In the order in which it is told. */
    CompletionStage<Void> tell(ConnectionEvent event);
}
