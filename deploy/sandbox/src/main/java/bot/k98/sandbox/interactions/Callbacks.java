package bot.k98.sandbox.interactions;

import bot.k98.sandbox.messages.Draft;
import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.messages.Upload;
import bot.k98.sandbox.rules.Check;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.DiscordError.Unknown;
import bot.k98.sandbox.rules.MessageRules;
import bot.k98.sandbox.rules.ModalRules;
import bot.k98.sandbox.rules.Place;
import bot.k98.sandbox.rules.Shape;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The first answer to an interaction: one of seven types, once, within three seconds. */
public final class Callbacks {
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int MODAL_SUBMIT = 5;

    private static final int MESSAGE = 4;
    private static final int DEFER = 5;
    private static final int DEFER_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;

    private final Community community;
    private final InteractionLog log;
    private final MessageBook book;

    public Callbacks(Community community, InteractionLog log, MessageBook book) {
        this.community = community;
        this.log = log;
        this.book = book;
    }

    /** Answers; returns the entry. Throws 10062, 40060 or 50035. */
    public ObjectNode answer(String id, String token, JsonNode body, List<Upload> uploads) {
        ObjectNode entry = log.find(id)
                .filter(found -> found.path("token").asText().equals(token))
                .orElseThrow(() -> DiscordError.unknown(Unknown.INTERACTION));
        if (!entry.path("first_callback_ms").isNull()) {
            throw DiscordError.alreadyAcknowledged();
        }
        if (entry.path("missed").asBoolean() || log.age(entry) > InteractionLog.FIRST_ANSWER.toMillis()) {
            log.note(entry.deepCopy(), "late", null);
            throw DiscordError.unknown(Unknown.INTERACTION);
        }
        checkType(entry, body);
        ObjectNode answered = entry.deepCopy().put("first_callback_ms", log.age(entry));
        return respond(answered, body.path("type").asInt(), body.path("data"), uploads);
    }

    private static void checkType(ObjectNode entry, JsonNode body) {
        Place root = Place.root();
        Check allowed =
                switch (entry.path("type").asInt()) {
                    case COMMAND -> Check.oneOf(MESSAGE, DEFER, MODAL);
                    case COMPONENT -> Check.oneOf(MESSAGE, DEFER, DEFER_UPDATE, UPDATE, MODAL);
                    case AUTOCOMPLETE -> Check.oneOf(CHOICES);
                    case MODAL_SUBMIT ->
                        entry.hasNonNull("source")
                                ? Check.oneOf(MESSAGE, DEFER, DEFER_UPDATE, UPDATE)
                                : Check.oneOf(MESSAGE, DEFER);
                    default -> Check.ANY;
                };
        Shape.of().must("type", allowed).check(body, root);
        root.throwIfAny();
    }

    private ObjectNode respond(ObjectNode entry, int type, JsonNode data, List<Upload> uploads) {
        return switch (type) {
            case MESSAGE -> message(entry, data, uploads);
            case DEFER -> defer(entry, data);
            case DEFER_UPDATE -> {
                entry.set("message", entry.path("source"));
                yield log.note(entry.put("state", "deferred").put("updates", true), "defer_update", null);
            }
            case UPDATE -> update(entry, data, uploads);
            case CHOICES -> {
                require(ModalRules.CHOICES, data);
                entry.set("choices", data.path("choices").isArray() ? data.path("choices") : Json.array());
                yield log.note(entry.put("state", "choices"), "choices", null);
            }
            case MODAL -> {
                require(ModalRules.MODAL, data);
                entry.set("modal", data);
                yield log.note(entry.put("state", "modal"), "modal", null);
            }
            default -> throw new IllegalStateException("checked before: " + type);
        };
    }

    private ObjectNode message(ObjectNode entry, JsonNode data, List<Upload> uploads) {
        require(MessageRules.CREATE, data);
        ObjectNode message = book.create(draft(entry, data, uploads));
        entry.put("state", "answered").put("ephemeral", MessageBook.isPrivate(message));
        entry.set("message", message.path("id"));
        return log.note(entry, "message", message);
    }

    private ObjectNode defer(ObjectNode entry, JsonNode data) {
        boolean hidden = (data.path("flags").asInt() & MessageRules.EPHEMERAL) != 0;
        ObjectNode form = Json.object();
        form.put("flags", MessageRules.LOADING | (hidden ? MessageRules.EPHEMERAL : 0));
        ObjectNode message = book.create(draft(entry, form, List.of()));
        entry.put("state", "deferred").put("ephemeral", hidden);
        entry.set("message", message.path("id"));
        return log.note(entry, "defer", message);
    }

    private ObjectNode update(ObjectNode entry, JsonNode data, List<Upload> uploads) {
        ObjectNode source = community
                .world()
                .find(Kind.MESSAGE, entry.path("source").asText())
                .orElseThrow(() -> DiscordError.unknown(Unknown.MESSAGE));
        require(MessageRules.edit(MessageRules.isSecondGeneration(source)), data);
        ObjectNode edited = book.edit(source, data, uploads);
        entry.put("state", "answered").put("updates", true).put("ephemeral", MessageBook.isPrivate(edited));
        entry.set("message", edited.path("id"));
        return log.note(entry, "update", edited);
    }

    private static void require(Check check, JsonNode data) {
        Place root = Place.root();
        check.check(data.isObject() ? data : Json.object(), root.at("data"));
        root.throwIfAny();
    }

    /** A message of the bot that belongs to an interaction: private when its flags say so. */
    Draft draft(ObjectNode entry, JsonNode form, List<Upload> uploads) {
        boolean hidden = (form.path("flags").asInt() & MessageRules.EPHEMERAL) != 0;
        String user = entry.path("user").asText();
        String bot = community.world().botId();
        ObjectNode channel = community
                .world()
                .find(Kind.CHANNEL, entry.path("channel").asText())
                .orElseThrow(() -> DiscordError.unknown(Unknown.CHANNEL));
        ObjectNode origin = Json.object().put("application_id", bot).put("webhook_id", bot);
        origin.set("interaction_metadata", metadata(entry));
        if (entry.path("type").asInt() == COMMAND) {
            origin.put("type", entry.path("kind").asText().equals("command") ? 20 : 23);
            origin.set("interaction", named(entry));
        }
        return new Draft(channel, bot, form, uploads, hidden ? user : null, origin);
    }

    private ObjectNode named(ObjectNode entry) {
        ObjectNode named = Json.object();
        named.set("id", entry.path("id"));
        named.put("type", COMMAND).set("name", entry.path("name"));
        named.set("user", book.views().user(entry.path("user").asText()));
        return named;
    }

    private ObjectNode metadata(ObjectNode entry) {
        ObjectNode metadata = Json.object();
        metadata.set("id", entry.path("id"));
        metadata.set("type", entry.path("type"));
        metadata.set("user", book.views().user(entry.path("user").asText()));
        String owner =
                entry.path("direct").asBoolean() ? "0" : community.world().guildId();
        metadata.putObject("authorizing_integration_owners").put("0", owner);
        switch (entry.path("type").asInt()) {
            case COMPONENT -> metadata.set("interacted_message_id", entry.path("source"));
            case MODAL_SUBMIT ->
                log.find(entry.path("opener").asText())
                        .ifPresent(opener -> metadata.set("triggering_interaction_metadata", metadata(opener)));
            default -> {
                // A command has nothing more to say.
            }
        }
        return metadata;
    }
}
