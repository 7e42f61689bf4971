package bot.k98.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All documents of one guild and its members. Changed by {@link #apply} alone; a document that was handed out is never changed in place. Not thread safe: one
 * event loop owns it.
 */
public final class World {
    private final Map<Kind, Map<String, ObjectNode>> documents = new EnumMap<>(Kind.class);
    private final Map<String, NavigableMap<Long, ObjectNode>> history = new LinkedHashMap<>();

    public World() {
        for (Kind kind : Kind.values()) {
            documents.put(kind, new LinkedHashMap<>());
        }
    }

    public void apply(Fact fact) {
        switch (fact) {
            case Fact.Stored stored -> store(stored);
            case Fact.Removed removed -> remove(removed);
        }
    }

    private void store(Fact.Stored fact) {
        documents.get(fact.kind()).put(fact.key(), fact.document());
        if (fact.kind() == Kind.MESSAGE) {
            history.computeIfAbsent(channelOf(fact.document()), id -> new TreeMap<>())
                    .put(Snowflakes.number(fact.key()), fact.document());
        }
    }

    private void remove(Fact.Removed fact) {
        ObjectNode gone = documents.get(fact.kind()).remove(fact.key());
        if (gone != null && fact.kind() == Kind.MESSAGE) {
            messages(channelOf(gone)).remove(Snowflakes.number(fact.key()));
        }
    }

    private static String channelOf(ObjectNode message) {
        return message.path("channel_id").asText();
    }

    public Optional<ObjectNode> find(Kind kind, String key) {
        return Optional.ofNullable(documents.get(kind).get(key));
    }

    /** The document, which is known to be there. */
    public ObjectNode get(Kind kind, String key) {
        return find(kind, key).orElseThrow(() -> new IllegalStateException("no " + kind + " " + key));
    }

    /** All documents of a kind, in the order in which they came. */
    public Collection<ObjectNode> all(Kind kind) {
        return documents.get(kind).values();
    }

    /** A channel's messages by id, oldest first; private answers among them. */
    public NavigableMap<Long, ObjectNode> messages(String channel) {
        return history.getOrDefault(channel, new TreeMap<>());
    }

    public Optional<ObjectNode> message(String channel, String id) {
        return find(Kind.MESSAGE, id).filter(message -> channelOf(message).equals(channel));
    }

    /** The one guild. */
    public ObjectNode guild() {
        return documents.get(Kind.GUILD).values().iterator().next();
    }

    public String guildId() {
        return guild().path("id").asText();
    }

    /** The bot's user id, which is its application's id too. */
    public String botId() {
        return guild().path("_bot").asText();
    }

    public Optional<ObjectNode> directChannel(String user) {
        return all(Kind.CHANNEL).stream()
                .filter(c -> c.path("_user").asText().equals(user))
                .findFirst();
    }

    /** Everything, as the facts that would make it again. */
    public Stream<Fact> facts() {
        return documents.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(entry -> (Fact) new Fact.Stored(kind.getKey(), entry.getKey(), entry.getValue())));
    }

    /** The texts in an array field. */
    public static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
