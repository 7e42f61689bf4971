package bot.k98.gateway.domain.post;

import bot.k98.contracts.discord.Receipt;
import java.time.Duration;
import java.time.Instant;

/** What to do next for a post. */
public sealed interface PostMove {
    /** Send it now. */
    record Send() implements PostMove {}

    /** It may be there already, and Discord no longer knows its nonce: look for it first. */
    record LookBack(Instant since) implements PostMove {}

    /** Wait, then look again. */
    record Again(Duration after) implements PostMove {}

    /** It is decided. */
    record Settled(Receipt receipt) implements PostMove {}
}
