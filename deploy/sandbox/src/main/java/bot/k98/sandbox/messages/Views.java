package bot.k98.sandbox.messages;

import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Documents as Discord shows them: own fields stripped, related documents joined, file addresses signed. Everything here is a copy. */
public final class Views {
    private final World world;
    private final FileLinks links;

    public Views(World world, FileLinks links) {
        this.world = world;
        this.links = links;
    }

    public ObjectNode user(String id) {
        return world.find(Kind.USER, id).map(Json::wire).orElseGet(() -> deletedUser(id));
    }

    private static ObjectNode deletedUser(String id) {
        return Json.object()
                .put("id", id)
                .put("username", "Deleted User")
                .put("discriminator", "0000")
                .put("public_flags", 0)
                .put("flags", 0)
                .putNull("avatar")
                .putNull("global_name")
                .putNull("primary_guild");
    }

    /** A member without its user, as messages and resolved data carry it. */
    public ObjectNode member(String id) {
        return Json.wire(world.get(Kind.MEMBER, id));
    }

    public ObjectNode memberWithUser(String id) {
        ObjectNode member = member(id);
        member.set("user", user(id));
        return member;
    }

    public ObjectNode channel(ObjectNode channel) {
        ObjectNode view = Json.wire(channel);
        world.messages(channel.path("id").asText()).descendingMap().values().stream()
                .filter(message -> !message.has("_only"))
                .findFirst()
                .ifPresent(last -> view.set("last_message_id", last.path("id")));
        if (channel.has("_user")) {
            view.putArray("recipients").add(user(channel.path("_user").asText()));
        }
        return view;
    }

    /** The guild as REST answers it; {@code counts} adds the approximate numbers. */
    public ObjectNode guild(boolean counts) {
        ObjectNode view = Json.wire(world.guild());
        view.set("roles", roles());
        if (counts) {
            view.put("approximate_member_count", world.all(Kind.MEMBER).size());
            view.put("approximate_presence_count", world.all(Kind.MEMBER).size());
        }
        return view;
    }

    public ArrayNode roles() {
        return Json.array(world.all(Kind.ROLE).stream().map(Json::wire).toList());
    }

    public Stream<ObjectNode> channels() {
        return world.all(Kind.CHANNEL).stream().filter(c -> c.has("guild_id") && !c.has("thread_metadata"));
    }

    public Stream<ObjectNode> threads() {
        return world.all(Kind.CHANNEL).stream().filter(c -> c.has("thread_metadata"));
    }

    /** A message as REST answers it. */
    public ObjectNode message(ObjectNode message) {
        ObjectNode view = Json.wire(message);
        view.set("author", user(message.path("_author").asText()));
        view.set("mentions", users(message.path("_mentions")));
        view.set("attachments", attachments(message.path("_files")));
        resolveFiles(view.path("embeds"), message.path("_files"));
        resolveFiles(view.path("components"), message.path("_files"));
        addReference(view);
        return view;
    }

    /** A message as the Gateway tells it: with the guild and the author's membership, unless it is private. */
    public ObjectNode event(ObjectNode message) {
        ObjectNode view = message(message);
        String author = message.path("_author").asText();
        boolean inGuild = !message.has("_only")
                && world.find(Kind.CHANNEL, message.path("channel_id").asText())
                        .filter(channel -> channel.has("guild_id"))
                        .isPresent();
        if (inGuild) {
            view.put("guild_id", world.guildId());
            if (world.find(Kind.MEMBER, author).isPresent()) {
                view.set("member", member(author));
            }
        }
        return view;
    }

    private void addReference(ObjectNode view) {
        JsonNode reference = view.path("message_reference");
        if (reference.isObject() && view.path("type").asInt() == Replies.REPLY) {
            world.message(
                            reference.path("channel_id").asText(),
                            reference.path("message_id").asText())
                    .filter(original -> !original.has("message_reference"))
                    .ifPresentOrElse(
                            original -> view.set("referenced_message", message(original)),
                            () -> view.putNull("referenced_message"));
        }
    }

    private ArrayNode users(JsonNode ids) {
        return Json.array(ids.valueStream().map(id -> user(id.asText())).toList());
    }

    private ArrayNode attachments(JsonNode ids) {
        return Json.array(ids.valueStream()
                .flatMap(id -> world.find(Kind.ATTACHMENT, id.asText()).stream())
                .map(this::attachment)
                .toList());
    }

    public ObjectNode attachment(ObjectNode file) {
        String url = links.of(file);
        return Json.wire(file).put("url", url).put("proxy_url", url);
    }

    /** Media in embeds and components name a file of the message by {@code attachment://name}. */
    private void resolveFiles(JsonNode node, JsonNode files) {
        if (node instanceof ObjectNode object
                && object.path("url").asText().startsWith("attachment://")
                && !files.isEmpty()) {
            String name = object.path("url").asText().substring("attachment://".length());
            files.valueStream()
                    .flatMap(id -> world.find(Kind.ATTACHMENT, id.asText()).stream())
                    .filter(file -> file.path("filename").asText().equals(name))
                    .findFirst()
                    .ifPresent(file -> point(object, file));
        }
        node.forEach(child -> resolveFiles(child, files));
    }

    private void point(ObjectNode media, ObjectNode file) {
        String url = links.of(file);
        media.put("url", url).put("proxy_url", url);
        if (media.has("id")) {
            media.put("attachment_id", file.path("id").asText());
            media.set("content_type", file.path("content_type"));
        }
    }
}
