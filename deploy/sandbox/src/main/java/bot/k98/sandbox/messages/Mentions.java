package bot.k98.sandbox.messages;

import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a text names, as far as {@code allowed_mentions} lets it. */
final class Mentions {
    private static final Pattern USER = Pattern.compile("<@!?(\\d{1,19})>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d{1,19})>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

    private record Sort(Pattern pattern, String name, Kind kind) {}

    private Mentions() {}

    static void fill(ObjectNode message, JsonNode allowed, boolean mayEveryone, World world) {
        String content = message.path("content").asText();
        ArrayNode users = message.putArray("_mentions");
        collect(new Sort(USER, "users", Kind.USER), content, allowed, users, world);
        collect(new Sort(ROLE, "roles", Kind.ROLE), content, allowed, message.putArray("mention_roles"), world);
        message.put(
                "mention_everyone",
                mayEveryone
                        && EVERYONE.matcher(content).find()
                        && (!allowed.isObject() || lists(allowed.path("parse"), "everyone")));
    }

    private static void collect(Sort sort, String content, JsonNode allowed, ArrayNode into, World world) {
        Matcher matcher = sort.pattern().matcher(content);
        while (matcher.find()) {
            String id = matcher.group(1);
            boolean wanted = !allowed.isObject()
                    || lists(allowed.path("parse"), sort.name())
                    || lists(allowed.path(sort.name()), id);
            if (wanted && !lists(into, id) && world.find(sort.kind(), id).isPresent()) {
                into.add(id);
            }
        }
    }

    private static boolean lists(JsonNode array, String text) {
        return array.valueStream().anyMatch(entry -> entry.asText().equals(text));
    }
}
