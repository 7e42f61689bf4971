package bot.k98.sandbox.faults;

import bot.k98.sandbox.gateway.Gateway;
import bot.k98.sandbox.messages.MessageBook;
import bot.k98.sandbox.messages.NonceWindow;
import bot.k98.sandbox.play.Durations;
import bot.k98.sandbox.play.PlayError;
import bot.k98.sandbox.play.PlayRoutes;
import bot.k98.sandbox.rest.Call;
import bot.k98.sandbox.rest.RestApi;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.FirstWorld;
import bot.k98.sandbox.state.Happening;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code /sandbox/faults}: faults put on and taken off, and blows that fall once. */
public final class FaultApi {
    private final Community community;
    private final Faults faults;
    private final Gateway gateway;
    private final MessageBook book;
    private final NonceWindow nonces;
    private final RestApi rest;

    public FaultApi(
            Community community, Faults faults, Gateway gateway, MessageBook book, NonceWindow nonces, RestApi rest) {
        this.community = community;
        this.faults = faults;
        this.gateway = gateway;
        this.book = book;
        this.nonces = nonces;
        this.rest = rest;
    }

    public void mount(Router router) {
        new PlayRoutes(router)
                .on("GET", "/", call -> list())
                .on("POST", "/", this::add)
                .on("DELETE", "/", call -> {
                    faults.clear();
                    return null;
                })
                .on(
                        "POST",
                        "/gateway/drop",
                        call -> done(gateway.dropAll(
                                code(call), call.body().path("resumable").asBoolean(true))))
                .on("POST", "/gateway/reconnect", call -> done(gateway.askToReconnect()))
                .on(
                        "POST",
                        "/gateway/invalidate",
                        call -> done(
                                gateway.invalidate(call.body().path("resumable").asBoolean(false))))
                .on("POST", "/messages/delete", this::deleteMessage)
                .on("POST", "/channels/delete", this::deleteChannel)
                .on("POST", "/guild/leave", call -> leave())
                .on("POST", "/guild/join", call -> join())
                .on("POST", "/guild/outage", call -> sessions(gateway.guildGone(true)))
                .on("POST", "/guild/back", call -> sessions(gateway.guildThere()))
                .on("POST", "/settings", this::settings)
                .on("DELETE", "/:id", this::remove);
    }

    private static int code(Call call) {
        int code = call.body().path("code").asInt(0);
        if (code != 0 && (code < 1000 || code > 4999)) {
            throw PlayError.bad("code=" + code + " is no close code; leave it out to cut the connection");
        }
        return code;
    }

    private static ObjectNode done(int connections) {
        return Json.object().put("connections", connections);
    }

    private ObjectNode list() {
        return Json.object()
                .set(
                        "faults",
                        Json.array(faults.all().stream().map(FaultApi::view).toList()));
    }

    private static ObjectNode view(Fault fault) {
        return Json.object()
                .put("id", fault.id())
                .put("effect", fault.effect().toString())
                .put("match", fault.match().pattern())
                .put("left", fault.left())
                .put("until", fault.until() == null ? null : fault.until().toString());
    }

    private ObjectNode add(Call call) {
        JsonNode body = call.body();
        Instant until = body.hasNonNull("for")
                ? community.now().plus(Durations.parse("for", body.path("for").asText()))
                : null;
        Fault fault = new Fault(
                faults.nextId(), effect(body), pattern(body), body.path("times").asInt(-1), until);
        faults.add(fault);
        return view(fault);
    }

    private static Pattern pattern(JsonNode body) {
        String text = body.path("match").asText("/api/|GATEWAY");
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw PlayError.bad("match=" + text + " is no regular expression: " + e.getDescription());
        }
    }

    private static Fault.Effect effect(JsonNode body) {
        return switch (body.path("kind").asText()) {
            case "latency" -> new Fault.Effect.Latency(delay(body));
            case "error" -> refused(body);
            case "lost" -> new Fault.Effect.Lost();
            case "held" -> new Fault.Effect.Held(delay(body));
            case "ratelimit" ->
                new Fault.Effect.RateLimited(
                        body.path("retry_after").asDouble(1), body.path("scope").asText("user"));
            case "deaf" -> new Fault.Effect.Deaf();
            case "duplicate" -> new Fault.Effect.Duplicate(body.path("events").asInt(5));
            default -> throw PlayError.bad("kind is one of latency, error, lost, held, ratelimit, deaf, duplicate");
        };
    }

    private static Fault.Effect refused(JsonNode body) {
        int status = body.path("status").asInt(503);
        if (status < 400 || status > 599) {
            throw PlayError.bad("status=" + status + " is no error; use 400 to 599");
        }
        String words = status + (status < 500 ? ": Refused" : ": Server Error");
        return new Fault.Effect.Refused(
                status, body.path("code").asInt(0), body.path("message").asText(words));
    }

    private static Duration delay(JsonNode body) {
        return Durations.parse("delay", body.path("delay").asText("1s"));
    }

    private ObjectNode remove(Call call) {
        if (!faults.remove(call.path("id"))) {
            throw PlayError.notFound("no fault " + call.path("id"));
        }
        return null;
    }

    private ObjectNode deleteMessage(Call call) {
        String id = call.body().path("message").asText();
        ObjectNode message =
                community.world().find(Kind.MESSAGE, id).orElseThrow(() -> PlayError.notFound("no message " + id));
        book.delete(message);
        return Json.object().put("deleted", id);
    }

    private ObjectNode deleteChannel(Call call) {
        String name = call.body().path("channel").asText();
        ObjectNode channel = community.world().all(Kind.CHANNEL).stream()
                .filter(c -> c.path("id").asText().equals(name)
                        || c.path("name").asText("").equals(name))
                .findFirst()
                .orElseThrow(() -> PlayError.notFound("no channel " + name));
        String id = channel.path("id").asText();
        ObjectNode view = book.views().channel(channel);
        community.commit(new Fact.Removed(Kind.CHANNEL, id));
        String event = channel.has("thread_metadata") ? "THREAD_DELETE" : "CHANNEL_DELETE";
        community.tell(new Happening(event, view, null, channel.path("_user").asText(null)));
        return Json.object().put("deleted", id);
    }

    /** The bot is removed: it sees no channel any more. */
    private ObjectNode leave() {
        String bot = community.world().botId();
        if (community.world().find(Kind.MEMBER, bot).isEmpty()) {
            throw PlayError.bad("the bot is not in the guild");
        }
        community.commit(new Fact.Removed(Kind.MEMBER, bot));
        return sessions(gateway.guildGone(false));
    }

    /** The bot is added again, as at first. */
    private ObjectNode join() {
        String bot = community.world().botId();
        if (community.world().find(Kind.MEMBER, bot).isPresent()) {
            throw PlayError.bad("the bot is in the guild");
        }
        community.commit(FirstWorld.botJoins(bot, community.now()));
        return sessions(gateway.guildThere());
    }

    private static ObjectNode sessions(int told) {
        return Json.object().put("sessions", told);
    }

    private ObjectNode settings(Call call) {
        JsonNode body = call.body();
        if (body.hasNonNull("nonce_window")) {
            nonces.setWindow(
                    Durations.parse("nonce_window", body.path("nonce_window").asText()));
        }
        if (body.hasNonNull("rate_limits")) {
            rest.limit(body.path("rate_limits").asBoolean());
        }
        if (body.hasNonNull("identifies_left")) {
            gateway.starts().set(body.path("identifies_left").asInt());
        }
        if (body.hasNonNull("disallowed_intents")) {
            gateway.disallow(body.path("disallowed_intents").asInt());
        }
        return body.deepCopy();
    }
}
