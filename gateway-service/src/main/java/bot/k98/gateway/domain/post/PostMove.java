package bot.k98.gateway.domain.post;

import bot.k98.contracts.discord.Receipt;
import java.time.Duration;

/** What to do next for a post. */
public sealed interface PostMove {
    /** Send it now. */
    record Send() implements PostMove {}

    /** Wait, then look again. */
    record Again(Duration after) implements PostMove {}

    /** It is decided. */
    record Settled(Receipt receipt) implements PostMove {}
}
