package bot.k98.sandbox.play;

import bot.k98.sandbox.messages.Draft;
import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.messages.Replies;
import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.rest.Call;
import bot.k98.sandbox.rules.MessageRules;
import bot.k98.sandbox.rules.Shape;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Documents;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.Happening;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import bot.k98.sandbox.state.Snowflakes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.NavigableMap;

/** What members read and write: messages, files, threads. */
public final class TalkApi {
    private final Community community;
    private final MessageBook book;
    private final Cast cast;

    public TalkApi(Community community, MessageBook book) {
        this.community = community;
        this.book = book;
        this.cast = new Cast(community);
    }

    public void mount(Router router) {
        new PlayRoutes(router)
                .on("GET", "/messages", this::list)
                .on("POST", "/messages", this::write)
                .on("PATCH", "/messages/:id", this::edit)
                .on("DELETE", "/messages/:id", this::delete)
                .on("POST", "/threads", this::thread);
    }

    private ObjectNode list(Call call) {
        String user = call.query("as") == null ? null : cast.user(call.query("as"));
        ObjectNode channel = user == null
                ? cast.channel(call.query("channel"), null)
                : cast.channelFor(call.query("channel"), user, Permissions.VIEW_CHANNEL);
        int limit = call.number("limit", 50, 1, 1_000_000);
        boolean pinnedOnly = "true".equals(call.query("pinned"));
        Views views = book.views();
        List<ObjectNode> page = page(call, channel).values().stream()
                .filter(message -> user == null || cast.sees(user, message))
                .filter(message -> !pinnedOnly || message.path("pinned").asBoolean())
                .limit(limit)
                .map(message -> views.message(message)
                        .put("channel_id", message.path("channel_id").asText()))
                .toList();
        boolean newestFirst = call.query("after") == null;
        return Json.object().set("messages", Json.array(newestFirst ? page.reversed() : page));
    }

    private NavigableMap<Long, ObjectNode> page(Call call, ObjectNode channel) {
        NavigableMap<Long, ObjectNode> all =
                community.world().messages(channel.path("id").asText());
        if (call.query("after") != null) {
            return all.tailMap(Snowflakes.number(call.query("after")), false);
        }
        String before = call.query("before");
        return (before == null ? all : all.headMap(Snowflakes.number(before), false)).descendingMap();
    }

    private ObjectNode write(Call call) {
        JsonNode request = call.body();
        String user = cast.user(request.path("as").asText());
        ObjectNode channel = cast.channelFor(request.path("channel").asText(), user, Permissions.SEND_MESSAGES);
        ObjectNode form = Json.object().put("content", request.path("content").asText(""));
        Shape.require(MessageRules.CREATE, form);
        JsonNode reference = request.hasNonNull("reply_to")
                ? Json.object().put("message_id", request.path("reply_to").asText())
                : Json.object().path("none");
        ObjectNode origin = Replies.origin(community.world(), channel, reference);
        return book.views().message(book.create(new Draft(channel, user, form, call.uploads(), null, origin)));
    }

    private ObjectNode own(Call call, String user) {
        return community
                .world()
                .find(Kind.MESSAGE, call.path("id"))
                .filter(message -> cast.sees(user, message))
                .orElseThrow(() -> PlayError.notFound("that member sees no message " + call.path("id")));
    }

    private ObjectNode edit(Call call) {
        String user = cast.user(call.body().path("as").asText());
        ObjectNode message = own(call, user);
        if (!message.path("_author").asText().equals(user)) {
            throw new PlayError(403, "only its author edits a message");
        }
        ObjectNode form =
                Json.object().put("content", call.body().path("content").asText(""));
        Shape.require(MessageRules.edit(false), form);
        return book.views().message(book.edit(message, form, List.of()));
    }

    private ObjectNode delete(Call call) {
        String user = cast.user(call.query("as"));
        ObjectNode message = own(call, user);
        ObjectNode channel =
                community.world().get(Kind.CHANNEL, message.path("channel_id").asText());
        boolean moderator = (Permissions.in(community.world(), user, channel) & Permissions.MANAGE_MESSAGES) != 0;
        if (!moderator && !message.path("_author").asText().equals(user)) {
            throw new PlayError(403, "only its author or a moderator deletes a message");
        }
        book.delete(message);
        return null;
    }

    private ObjectNode thread(Call call) {
        String user = cast.user(call.body().path("as").asText());
        ObjectNode parent =
                cast.channelFor(call.body().path("channel").asText(), user, Permissions.CREATE_PUBLIC_THREADS);
        String name = call.body().path("name").asText("thread");
        String id = call.body().path("message").asText(community.nextId());
        ObjectNode thread = Documents.thread(id, parent, name, user, community.now());
        community.commit(Fact.stored(Kind.CHANNEL, thread));
        ObjectNode view = book.views().channel(thread).put("newly_created", true);
        community.tell(new Happening("THREAD_CREATE", view, id, null));
        return view;
    }
}
