package bot.k98.gateway.domain.interaction;

import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import java.util.Optional;

/** A use of the bot as Discord tells it, before anything is decided about it. */
public sealed interface Incoming {
    Interaction interaction();

    /** Where the channel is a thread: the channel that it belongs to. */
    Optional<String> parentChannelId();

    /** A use of a kind that services can handle. */
    record Readable(InteractionEvent event, Optional<String> parentChannelId) implements Incoming {
        @Override
        public Interaction interaction() {
            return event.interaction();
        }
    }

    /** A component whose custom id isn't ours: another build or another bot made it. */
    record ForeignComponent(Interaction interaction, Optional<String> parentChannelId) implements Incoming {}

    /** A kind of use that nothing here offers. */
    record Unsupported(Interaction interaction, Optional<String> parentChannelId, String kind) implements Incoming {}
}
