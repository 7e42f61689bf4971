package bot.k98.sandbox.rest;

import bot.k98.sandbox.messages.Draft;
import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.messages.NonceWindow;
import bot.k98.sandbox.messages.Replies;
import bot.k98.sandbox.rules.Check;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.MessageRules;
import bot.k98.sandbox.rules.Shape;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import bot.k98.sandbox.state.Snowflakes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages in channels and direct messages: history, create with nonce, edit, delete. */
public final class MessageOperations {
    private static final Duration BULK_DELETE_AGE = Duration.ofDays(14);

    private final Community community;
    private final MessageBook book;
    private final NonceWindow nonces;
    private final Doors doors;
    private final OldEdits oldEdits;

    public MessageOperations(Community community, MessageBook book, NonceWindow nonces) {
        this.community = community;
        this.book = book;
        this.nonces = nonces;
        this.doors = new Doors(community.world());
        this.oldEdits = new OldEdits(community::now);
    }

    public List<Operation> operations() {
        String one = "/channels/{channel_id}/messages/{message_id}";
        return List.of(
                Operation.of("GET", "/channels/{channel_id}/messages", this::history),
                Operation.of("POST", "/channels/{channel_id}/messages", this::create),
                Operation.of("POST", "/channels/{channel_id}/messages/bulk-delete", this::bulkDelete),
                Operation.of("GET", one, this::get),
                Operation.of("PATCH", one, this::edit),
                Operation.of("DELETE", one, this::delete),
                Operation.of("POST", "/channels/{channel_id}/typing", call -> {
                    doors.channel(call, Permissions.SEND_MESSAGES);
                    return Answer.none();
                }));
    }

    private Answer history(Call call) {
        ObjectNode channel = doors.channel(call);
        long bits = Permissions.in(community.world(), community.world().botId(), channel);
        int limit = call.number("limit", 50, 1, 100);
        if ((bits & Permissions.READ_MESSAGE_HISTORY) == 0) {
            return Answer.ok(Json.array());
        }
        NavigableMap<Long, ObjectNode> all =
                community.world().messages(channel.path("id").asText());
        List<ObjectNode> page = page(all, call, limit);
        return Answer.ok(Json.array(page.stream().map(this::read).toList()));
    }

    /** As it is read later: the nonce is told to its sender only. */
    private ObjectNode read(ObjectNode message) {
        return book.views().message(message).without("nonce");
    }

    /** Newest first, whichever side the page was asked from. */
    private static List<ObjectNode> page(NavigableMap<Long, ObjectNode> all, Call call, int limit) {
        if (call.query("after") != null) {
            long after = Snowflakes.number(call.query("after"));
            return take(all.tailMap(after, false), limit).reversed();
        }
        if (call.query("around") != null) {
            long around = Snowflakes.number(call.query("around"));
            List<ObjectNode> page = new ArrayList<>(
                    take(all.tailMap(around, true), limit - limit / 2).reversed());
            page.addAll(take(all.headMap(around, false).descendingMap(), limit / 2));
            return page;
        }
        long before = call.query("before") == null ? Long.MAX_VALUE : Snowflakes.number(call.query("before"));
        return take(all.headMap(before, false).descendingMap(), limit);
    }

    private static List<ObjectNode> take(NavigableMap<Long, ObjectNode> messages, int limit) {
        return messages.values().stream()
                .filter(message -> !MessageBook.isPrivate(message))
                .limit(limit)
                .toList();
    }

    private Answer get(Call call) {
        ObjectNode channel = doors.channel(call, Permissions.READ_MESSAGE_HISTORY);
        return Answer.ok(read(doors.message(call, channel)));
    }

    private Answer create(Call call) {
        ObjectNode channel = doors.channel(call, sendRight(call));
        JsonNode form = call.body();
        Shape.require(MessageRules.CREATE, form);
        refuseClosedDirectMessages(channel);
        String author = community.world().botId();
        Optional<ObjectNode> earlier = nonces.earlier(channel, author, form);
        if (earlier.isPresent()) {
            return Answer.ok(book.views().message(earlier.get()));
        }
        ObjectNode origin = Replies.origin(community.world(), channel, form.path("message_reference"));
        Draft draft = new Draft(channel, author, withoutPrivateFlag(form), call.uploads(), null, origin);
        ObjectNode message = book.create(draft, made -> nonces.remember(channel, author, form, made));
        return Answer.ok(book.views().message(message));
    }

    private long sendRight(Call call) {
        boolean thread = community
                .world()
                .find(Kind.CHANNEL, call.path("channel_id"))
                .filter(channel -> channel.has("thread_metadata"))
                .isPresent();
        return thread ? Permissions.SEND_MESSAGES_IN_THREADS : Permissions.SEND_MESSAGES;
    }

    /** Only interactions make private messages; elsewhere Discord ignores the flag. */
    private static JsonNode withoutPrivateFlag(JsonNode form) {
        int ignored = MessageRules.EPHEMERAL | MessageRules.LOADING;
        return form.has("flags")
                ? ((ObjectNode) form.deepCopy()).put("flags", form.path("flags").asInt() & ~ignored)
                : form;
    }

    private void refuseClosedDirectMessages(ObjectNode channel) {
        if (channel.has("_user")) {
            boolean open = community
                    .world()
                    .find(Kind.MEMBER, channel.path("_user").asText())
                    .filter(member -> member.path("_dms_open").asBoolean(true))
                    .isPresent();
            if (!open) {
                throw DiscordError.closedDirectMessages();
            }
        }
    }

    private Answer edit(Call call) {
        ObjectNode message = doors.message(call, doors.channel(call));
        if (!message.path("_author").asText().equals(community.world().botId())) {
            throw DiscordError.notTheAuthor();
        }
        oldEdits.count(message.path("channel_id").asText(), message.path("id").asText());
        JsonNode form = call.body();
        Shape.require(MessageRules.edit(MessageRules.isSecondGeneration(message)), form);
        return Answer.ok(book.views().message(book.edit(message, withoutPrivateFlag(form), call.uploads())));
    }

    private Answer delete(Call call) {
        ObjectNode channel = doors.channel(call);
        ObjectNode message = doors.message(call, channel);
        if (!message.path("_author").asText().equals(community.world().botId())) {
            if (channel.has("_user")) {
                throw DiscordError.systemMessage();
            }
            doors.channel(call, Permissions.MANAGE_MESSAGES);
        }
        book.delete(message);
        return Answer.none();
    }

    private Answer bulkDelete(Call call) {
        ObjectNode channel = doors.channel(call, Permissions.MANAGE_MESSAGES);
        Shape.require(Shape.of().must("messages", Check.list(2, 100, Check.id())), call.body());
        List<String> ids = call.body()
                .path("messages")
                .valueStream()
                .map(JsonNode::asText)
                .distinct()
                .toList();
        long oldest = community.now().minus(BULK_DELETE_AGE).toEpochMilli();
        if (ids.stream().anyMatch(id -> Snowflakes.millis(id) < oldest)) {
            throw DiscordError.tooOldToBulkDelete();
        }
        Stream<ObjectNode> found = ids.stream()
                .flatMap(id -> community.world().message(channel.path("id").asText(), id).stream());
        found.filter(message -> !MessageBook.isPrivate(message)).toList().forEach(book::delete);
        return Answer.none();
    }
}
