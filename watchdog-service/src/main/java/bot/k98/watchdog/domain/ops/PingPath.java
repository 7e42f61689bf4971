package bot.k98.watchdog.domain.ops;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a use took from Discord to this service. Each part is zero rather than negative when the clocks of two machines differ.
 *
 * @param toGateway from the snowflake's time until the gateway wrote it to its topic
 * @param toTopic until the broker had taken it
 * @param toWatchdog until this service decided its answer
 */
public record PingPath(Duration toGateway, Duration toTopic, Duration toWatchdog) {
    static PingPath of(Heard heard, Instant now) {
        Instant used = heard.event().interaction().createdAt();
        Instant published = heard.publishedAt().orElse(heard.appendedAt());
        return new PingPath(
                between(used, published), between(published, heard.appendedAt()), between(heard.appendedAt(), now));
    }

    private static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    public Duration total() {
        return toGateway.plus(toTopic).plus(toWatchdog);
    }
}
