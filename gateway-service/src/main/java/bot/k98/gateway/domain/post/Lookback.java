package bot.k98.gateway.domain.post;

import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.gateway.domain.message.MessageImage;
import bot.k98.gateway.domain.message.MessageRenderer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a post is among a channel's newest messages. It is known by how it looks: nothing that members could see or that
 * Discord could drop is put into a message for it.
 */
public sealed interface Lookback {
    /** As many as are asked for. */
    int NEWEST = 50;

    /** Discord's clock and ours may differ that much. */
    Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    record Found(String channelId, String messageId) implements Lookback {}

    /** It was not sent for certain. */
    record Absent() implements Lookback {}

    record CannotTell(String reason) implements Lookback {}

    /**
     * @param since it was not sent before
     * @param history the newest messages, newest first
     * @param claimed whether a message is known to be another post's
     */
    static Lookback of(SendMessage post, Instant since, List<Object> history, Predicate<String> claimed) {
        String image = MessageImage.of(MessageRenderer.create(post.body()).json());
        Instant earliest = since.minus(CLOCKS_DIFFER);
        List<Map<?, ?>> recent = history.stream()
                .<Map<?, ?>>map(item -> (Map<?, ?>) item)
                .filter(message -> !at(message).isBefore(earliest))
                .toList();
        Optional<Lookback> found = recent.stream()
                .filter(Lookback::byBot)
                .filter(message -> !claimed.test(id(message)))
                .filter(message -> MessageImage.of(message).equals(image))
                .findFirst()
                .map(message -> new Found(String.valueOf(message.get("channel_id")), id(message)));
        boolean reachesBack = recent.size() < NEWEST;
        return found.orElseGet(() ->
                reachesBack ? new Absent() : new CannotTell("more than " + NEWEST + " newer messages stand there"));
    }

    private static String id(Map<?, ?> message) {
        return String.valueOf(message.get("id"));
    }

    private static Instant at(Map<?, ?> message) {
        return Snowflake.time(id(message));
    }

    private static boolean byBot(Map<?, ?> message) {
        return message.get("author") instanceof Map<?, ?> author && Boolean.TRUE.equals(author.get("bot"));
    }
}
