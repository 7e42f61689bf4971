package bot.k98.sandbox.messages;

import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.MessageRules;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Documents;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.Happening;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes, edits and deletes messages: stored first, then told to all who may see them. Who may do what is decided by the caller. */
public final class MessageBook {
    private static final int PINNED = 6;
    private static final int KEPT_FLAGS = (1 << 2) | MessageRules.EPHEMERAL | (1 << 12) | MessageRules.COMPONENTS_V2;

    private final Community community;
    private final FileCabinet cabinet;
    private final Views views;

    public MessageBook(Community community, FileCabinet cabinet, Views views) {
        this.community = community;
        this.cabinet = cabinet;
        this.views = views;
    }

    public Views views() {
        return views;
    }

    public FileCabinet cabinet() {
        return cabinet;
    }

    /** A new message of these parts; throws 50006 when it has none. {@code with} is committed together with it. */
    public ObjectNode create(Draft draft, Function<ObjectNode, Stream<Fact>> with) {
        FileCabinet.check(draft.uploads());
        boolean loading = (draft.form().path("flags").asInt() & MessageRules.LOADING) != 0;
        if (!loading && draft.uploads().isEmpty() && isEmpty(draft.form())) {
            throw DiscordError.emptyMessage();
        }
        ObjectNode message =
                Documents.message(community.nextId(), draft.channel().path("id").asText(), draft.author());
        if (draft.origin() != null) {
            message.setAll(draft.origin());
        }
        if (draft.only() != null) {
            message.put("_only", draft.only());
        }
        write(message, draft.form(), draft.uploads());
        Stream<Fact> facts = Stream.concat(Stream.of(Fact.stored(Kind.MESSAGE, message)), with.apply(message));
        community.commit(facts.toArray(Fact[]::new));
        tell("MESSAGE_CREATE", message);
        return message;
    }

    public ObjectNode create(Draft draft) {
        return create(draft, message -> Stream.empty());
    }

    /** The message with the fields of this form instead of its own; a waiting answer becomes a whole one by it. */
    public ObjectNode edit(ObjectNode message, JsonNode form, List<Upload> uploads) {
        FileCabinet.check(uploads);
        ObjectNode edited = message.deepCopy();
        boolean waited = isLoading(message);
        edited.put("flags", message.path("flags").asInt() & ~MessageRules.LOADING);
        write(edited, form, uploads);
        if (isEmpty(edited) && edited.path("_files").isEmpty()) {
            throw DiscordError.emptyMessage();
        }
        if (!waited) {
            edited.put("edited_timestamp", Documents.timestamp(community.now()));
        }
        community.commit(Fact.stored(Kind.MESSAGE, edited));
        tell("MESSAGE_UPDATE", edited);
        return edited;
    }

    public void delete(ObjectNode message) {
        community.commit(new Fact.Removed(Kind.MESSAGE, message.path("id").asText()));
        ObjectNode gone = Json.object();
        gone.set("id", message.path("id"));
        gone.set("channel_id", message.path("channel_id"));
        tellAbout("MESSAGE_DELETE", message, gone);
    }

    /** Pins or unpins; true when that changed anything. */
    public boolean pin(ObjectNode message, boolean pinned) {
        if (message.path("pinned").asBoolean() == pinned) {
            return false;
        }
        ObjectNode changed = message.deepCopy().put("pinned", pinned);
        if (pinned) {
            changed.put("_pinned_at", Documents.timestamp(community.now()));
        }
        community.commit(Fact.stored(Kind.MESSAGE, changed));
        tell("MESSAGE_UPDATE", changed);
        ObjectNode update = Json.object();
        update.set("channel_id", message.path("channel_id"));
        update.put("last_pin_timestamp", Documents.timestamp(community.now()));
        tellAbout("CHANNEL_PINS_UPDATE", message, update);
        if (pinned) {
            notePin(message);
        }
        return true;
    }

    /** Discord writes into the channel that somebody pinned a message; only the bot pins here. */
    private void notePin(ObjectNode message) {
        ObjectNode note = Documents.message(
                community.nextId(),
                message.path("channel_id").asText(),
                community.world().botId());
        ObjectNode pointer =
                note.put("type", PINNED).putObject("message_reference").put("type", 0);
        pointer.set("message_id", message.path("id"));
        pointer.set("channel_id", message.path("channel_id"));
        community.commit(Fact.stored(Kind.MESSAGE, note));
        tell("MESSAGE_CREATE", note);
    }

    public static boolean isLoading(ObjectNode message) {
        return (message.path("flags").asInt() & MessageRules.LOADING) != 0;
    }

    public static boolean isPrivate(ObjectNode message) {
        return message.has("_only");
    }

    private static boolean isEmpty(JsonNode form) {
        return form.path("content").asText("").isBlank()
                && form.path("embeds").isEmpty()
                && form.path("components").isEmpty()
                && form.path("sticker_ids").isEmpty();
    }

    private void write(ObjectNode message, JsonNode form, List<Upload> uploads) {
        if (form.has("content")) {
            message.put("content", form.path("content").asText("").strip());
            if (form.path("content").isNull()) {
                message.put("content", "");
            }
        }
        if (form.has("embeds")) {
            message.set("embeds", embeds(form.path("embeds")));
        }
        if (form.has("components")) {
            message.set(
                    "components",
                    form.path("components").isArray() ? ComponentFill.fill(form.path("components")) : Json.array());
        }
        if (form.path("tts").asBoolean()) {
            message.put("tts", true);
        }
        int flags = form.path("flags").asInt() & (KEPT_FLAGS | MessageRules.LOADING);
        message.put("flags", message.path("flags").asInt() | flags);
        if (form.hasNonNull("nonce")) {
            message.set("nonce", form.path("nonce"));
        }
        files(message, form, uploads);
        Mentions.fill(message, form.path("allowed_mentions"), mayNameEveryone(message), community.world());
    }

    private static ArrayNode embeds(JsonNode given) {
        ArrayNode embeds = Json.array();
        for (JsonNode embed : given) {
            ObjectNode copy = embed.deepCopy();
            copy.properties().removeIf(field -> field.getValue().isNull());
            copy.path("fields").forEach(field -> {
                ((ObjectNode) field).put("inline", field.path("inline").asBoolean());
            });
            embeds.add(copy.put("type", "rich"));
        }
        return embeds;
    }

    /** New files are added; the form's {@code attachments}, if given, names which of the old ones stay. */
    private void files(ObjectNode message, JsonNode form, List<Upload> uploads) {
        ArrayNode kept = Json.array();
        JsonNode listed = form.path("attachments");
        for (JsonNode old : message.path("_files")) {
            if (!listed.isArray() || entry(listed, old.asText()).isObject()) {
                kept.add(old.asText());
            }
        }
        for (Upload upload : uploads) {
            JsonNode about = entry(listed, upload.number());
            kept.add(cabinet.keep(upload, message.path("channel_id").asText(), about)
                    .path("id")
                    .asText());
        }
        message.set("_files", kept);
    }

    private static JsonNode entry(JsonNode attachments, String id) {
        return attachments
                .valueStream()
                .filter(attachment -> attachment.path("id").asText().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private boolean mayNameEveryone(ObjectNode message) {
        return community
                .world()
                .find(Kind.CHANNEL, message.path("channel_id").asText())
                .map(channel -> Permissions.in(
                        community.world(), message.path("_author").asText(), channel))
                .filter(bits -> (bits & Permissions.MENTION_EVERYONE) != 0)
                .isPresent();
    }

    private void tell(String name, ObjectNode message) {
        tellAbout(name, message, views.event(message));
    }

    private void tellAbout(String name, ObjectNode message, ObjectNode data) {
        String channelId = message.path("channel_id").asText();
        ObjectNode channel = community.world().find(Kind.CHANNEL, channelId).orElseGet(Json::object);
        String only = message.has("_only")
                ? message.path("_only").asText()
                : channel.path("_user").asText(null);
        if (only == null) {
            data.put("guild_id", community.world().guildId());
        }
        community.tell(new Happening(name, data, channelId, only));
    }
}
