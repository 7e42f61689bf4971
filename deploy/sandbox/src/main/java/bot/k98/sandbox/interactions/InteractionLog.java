package bot.k98.sandbox.interactions;

import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.Happening;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Snowflakes;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The newest interactions and what became of them.
 *
 * <pre>
 * waiting ─ message, update ─▶ answered        waiting ─ modal ─▶ modal
 *    │ ├─── defer ─▶ deferred ─ edit, follow-up ─▶ answered
 *    │ └─── choices ─▶ choices
 *    └─ 3 s ─▶ failed
 * </pre>
 */
public final class InteractionLog {
    /** How long Discord waits for the first callback. */
    public static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

    /** How long the token lets the bot edit and follow up. */
    public static final Duration TOKEN = Duration.ofMinutes(15);

    /** So many are remembered, and those that are not over yet. A busy hour must not fill the memory. */
    static final int REMEMBERED = 5_000;

    /** Runs something later on the loop that owns the world. */
    public interface Later {
        void run(Duration after, Runnable task);
    }

    private static final Set<String> UNDER_WAY = Set.of("waiting", "deferred");

    private final Community community;
    private final Later later;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> idsByToken = new HashMap<>();
    private final List<Consumer<ObjectNode>> listeners = new ArrayList<>();

    public InteractionLog(Community community, Later later) {
        this.community = community;
        this.later = later;
        for (ObjectNode entry : List.copyOf(community.world().all(Kind.INTERACTION))) {
            idsByToken.put(entry.path("token").asText(), entry.path("id").asText());
            if (entry.path("state").asText().equals("waiting")) {
                failUnlessAnswered(entry.path("id").asText());
            }
        }
    }

    /** Told of every change of an interaction, with its document. */
    public void listen(Consumer<ObjectNode> listener) {
        listeners.add(listener);
    }

    /**
     * Begins an interaction: logs it, tells the bot, starts the clock. {@code entry} has {@code kind, type, user, channel, name}; {@code payload} is what the bot
     * is told beside id and token.
     */
    public ObjectNode begin(ObjectNode entry, ObjectNode payload) {
        String id = community.nextId();
        String token = token();
        entry.put("id", id).put("token", token).put("state", "waiting").put("missed", false);
        entry.putNull("first_callback_ms");
        entry.putArray("history");
        entry.putArray("followups");
        idsByToken.put(token, id);
        save(entry);
        forgetTheOldest();
        ObjectNode told = payload.put("id", id).put("token", token).put("version", 1);
        told.put("application_id", community.world().botId());
        community.tell(new Happening(
                "INTERACTION_CREATE",
                told,
                entry.path("channel").asText(),
                community.world().botId()));
        later.run(FIRST_ANSWER, () -> failUnlessAnswered(id));
        return entry;
    }

    /** With its private answers: nobody can show them again. Its token is worth nothing any more. */
    private void forgetTheOldest() {
        World world = community.world();
        if (world.all(Kind.INTERACTION).size() > REMEMBERED) {
            world.all(Kind.INTERACTION).stream()
                    .filter(this::isOver)
                    .findFirst()
                    .ifPresent(this::forget);
        }
    }

    private boolean isOver(ObjectNode entry) {
        return !UNDER_WAY.contains(entry.path("state").asText()) || age(entry) > TOKEN.toMillis();
    }

    private void forget(ObjectNode entry) {
        idsByToken.remove(entry.path("token").asText());
        Fact[] gone = Stream.concat(
                        Stream.of(new Fact.Removed(
                                Kind.INTERACTION, entry.path("id").asText())),
                        privateAnswers(entry).map(id -> new Fact.Removed(Kind.MESSAGE, id)))
                .toArray(Fact[]::new);
        community.commit(gone);
    }

    private Stream<String> privateAnswers(ObjectNode entry) {
        return entry.path("history")
                .valueStream()
                .map(line -> line.path("message").asText())
                .distinct()
                .filter(id -> community
                        .world()
                        .find(Kind.MESSAGE, id)
                        .filter(m -> m.has("_only"))
                        .isPresent());
    }

    private String token() {
        byte[] bytes = new byte[96];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void failUnlessAnswered(String id) {
        find(id).filter(entry -> entry.path("state").asText().equals("waiting")).ifPresent(entry -> {
            ObjectNode failed = entry.deepCopy().put("state", "failed").put("missed", true);
            save(failed);
        });
    }

    public Optional<ObjectNode> find(String id) {
        return community.world().find(Kind.INTERACTION, id);
    }

    public Optional<ObjectNode> byToken(String token) {
        return Optional.ofNullable(idsByToken.get(token)).flatMap(this::find);
    }

    /** Milliseconds since the click, by the interaction's snowflake. */
    public long age(ObjectNode entry) {
        return community.now().toEpochMilli()
                - Snowflakes.millis(entry.path("id").asText());
    }

    /** Adds a line to what happened and keeps the changed entry. {@code message} may be null. */
    public ObjectNode note(ObjectNode entry, String what, ObjectNode message) {
        ObjectNode line = Json.object().put("ms", age(entry)).put("what", what);
        if (message != null) {
            line.set("message", message.path("id"));
        }
        entry.withArrayProperty("history").add(line);
        return save(entry);
    }

    private ObjectNode save(ObjectNode entry) {
        community.commit(Fact.stored(Kind.INTERACTION, entry));
        listeners.forEach(listener -> listener.accept(entry));
        return entry;
    }
}
