package bot.k98.gateway.answer;

import bot.k98.contracts.discord.InteractionEvent;
import java.util.concurrent.CompletionStage;

/** Writes uses of the bot for the services. */
public interface InteractionPublisher {
    /** Completes once the broker has it in time; fails when that can't be confirmed by {@code publishBy}. */
    CompletionStage<Void> publish(InteractionEvent event);
}
