package bot.k98.watchdog.domain.ops;

import bot.k98.contracts.discord.InteractionEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * A use of the bot, as it came out of the topic.
 *
 * @param publishedAt when the gateway wrote it, by the gateway's clock; empty when it didn't say
 * @param appendedAt when the broker took it, by the broker's clock
 */
public record Heard(InteractionEvent event, Optional<Instant> publishedAt, Instant appendedAt) {}
