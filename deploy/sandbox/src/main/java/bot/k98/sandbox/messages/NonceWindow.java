package bot.k98.sandbox.messages;

import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Snowflakes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Enforced nonces: for a while the same one in the same channel by the same author answers the message that it made; then it is forgotten. */
public final class NonceWindow {
    private final Community community;
    private Duration window;

    public NonceWindow(Community community, Duration window) {
        this.community = community;
        this.window = window;
    }

    public void setWindow(Duration window) {
        this.window = window;
    }

    /** The message that this nonce made, if it is enforced and not forgotten. A message deleted since does not come back; it is made again. */
    public Optional<ObjectNode> earlier(ObjectNode channel, String author, JsonNode form) {
        if (!enforced(form)) {
            return Optional.empty();
        }
        long oldest = community.now().minus(window).toEpochMilli();
        return community
                .world()
                .find(Kind.NONCE, key(channel, author, form))
                .map(nonce -> nonce.path("message").asText())
                .filter(id -> Snowflakes.millis(id) > oldest)
                .flatMap(id -> community.world().find(Kind.MESSAGE, id));
    }

    /** The fact that keeps it, to be committed together with the message. */
    public Stream<Fact> remember(ObjectNode channel, String author, JsonNode form, ObjectNode message) {
        return enforced(form)
                ? Stream.of(new Fact.Stored(
                        Kind.NONCE,
                        key(channel, author, form),
                        Json.object().put("message", message.path("id").asText())))
                : Stream.empty();
    }

    private static boolean enforced(JsonNode form) {
        return form.path("enforce_nonce").asBoolean() && form.hasNonNull("nonce");
    }

    private static String key(ObjectNode channel, String author, JsonNode form) {
        return channel.path("id").asText() + "/" + author + "/"
                + form.path("nonce").asText();
    }
}
