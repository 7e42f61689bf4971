package bot.k98.sandbox.interactions;

import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.messages.Upload;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.DiscordError.Unknown;
import bot.k98.sandbox.rules.MessageRules;
import bot.k98.sandbox.rules.Shape;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the token of an answered interaction allows for fifteen minutes: read, edit and delete the answer, follow up. */
public final class FollowUps {
    private static final String ORIGINAL = "@original";

    private final Community community;
    private final InteractionLog log;
    private final MessageBook book;
    private final Callbacks callbacks;

    public FollowUps(Community community, InteractionLog log, MessageBook book, Callbacks callbacks) {
        this.community = community;
        this.log = log;
        this.book = book;
        this.callbacks = callbacks;
    }

    /** The entry; throws 50027 for a token that is unknown or over, 10015 while nothing was answered. */
    private ObjectNode entry(String token) {
        ObjectNode entry = log.byToken(token).orElseThrow(DiscordError::invalidWebhookToken);
        if (log.age(entry) > InteractionLog.TOKEN.toMillis()) {
            throw DiscordError.invalidWebhookToken();
        }
        if (entry.path("first_callback_ms").isNull()) {
            throw DiscordError.unknown(Unknown.WEBHOOK);
        }
        return entry;
    }

    /** A message of this interaction: {@code @original} or the id of a follow-up. */
    public ObjectNode get(String token, String which) {
        return message(entry(token), which);
    }

    private ObjectNode message(ObjectNode entry, String which) {
        String original = entry.path("message").asText("");
        String id = which.equals(ORIGINAL) ? original : which;
        boolean ours = id.equals(original)
                || entry.path("followups")
                        .valueStream()
                        .anyMatch(followUp -> followUp.asText().equals(id));
        return community
                .world()
                .find(Kind.MESSAGE, id)
                .filter(message -> ours)
                .orElseThrow(() -> DiscordError.unknown(Unknown.MESSAGE));
    }

    public ObjectNode edit(String token, String which, JsonNode form, List<Upload> uploads) {
        ObjectNode entry = entry(token);
        ObjectNode message = message(entry, which);
        Shape.require(MessageRules.edit(MessageRules.isSecondGeneration(message)), form);
        ObjectNode edited = book.edit(message, form, uploads);
        log.note(entry.deepCopy().put("state", "answered"), "edit", edited);
        return edited;
    }

    public void delete(String token, String which) {
        ObjectNode entry = entry(token);
        ObjectNode message = message(entry, which);
        book.delete(message);
        log.note(entry.deepCopy(), "delete", message);
    }

    /** A further message. The first one after a deferral takes the waiting answer's place, and its visibility. */
    public ObjectNode create(String token, JsonNode form, List<Upload> uploads) {
        ObjectNode entry = entry(token);
        Shape.require(MessageRules.CREATE, form);
        ObjectNode changed = entry.deepCopy().put("state", "answered");
        ObjectNode waiting = community
                .world()
                .find(Kind.MESSAGE, entry.path("message").asText())
                .filter(MessageBook::isLoading)
                .orElse(null);
        if (waiting != null) {
            ObjectNode filled = book.edit(waiting, form, uploads);
            log.note(changed, "followup", filled);
            return filled;
        }
        ObjectNode message = book.create(callbacks.draft(entry, form, uploads));
        changed.withArrayProperty("followups").add(message.path("id").asText());
        log.note(changed, "followup", message);
        return message;
    }
}
