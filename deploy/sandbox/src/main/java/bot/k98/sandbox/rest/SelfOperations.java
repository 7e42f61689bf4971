package bot.k98.sandbox.rest;

import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.rules.Check;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.DiscordError.Unknown;
import bot.k98.sandbox.rules.Shape;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Documents;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/** Who the bot is, where its Gateway is, and whom it can write to. */
public final class SelfOperations {
    private final Community community;
    private final Views views;
    private final String gateway;
    private final Supplier<ObjectNode> startLimit;

    /** {@code gateway} is the WebSocket's address, {@code startLimit} the current {@code session_start_limit}. */
    public SelfOperations(Community community, Views views, String gateway, Supplier<ObjectNode> startLimit) {
        this.community = community;
        this.views = views;
        this.gateway = gateway;
        this.startLimit = startLimit;
    }

    public List<Operation> operations() {
        return List.of(
                Operation.of("GET", "/gateway", call -> Answer.ok(url())),
                Operation.of("GET", "/gateway/bot", call -> Answer.ok(gatewayBot())),
                Operation.of("GET", "/users/@me", call -> Answer.ok(self())),
                Operation.of("GET", "/users/@me/guilds", call -> Answer.ok(guilds())),
                Operation.of("POST", "/users/@me/channels", this::directChannel),
                Operation.of("GET", "/users/{user_id}", this::user),
                Operation.of("GET", "/applications/@me", call -> Answer.ok(application())),
                Operation.of("GET", "/oauth2/applications/@me", call -> Answer.ok(application())));
    }

    private ObjectNode url() {
        return Json.object().put("url", gateway);
    }

    private ObjectNode gatewayBot() {
        ObjectNode answer = url().put("shards", 1);
        answer.set("session_start_limit", startLimit.get());
        return answer;
    }

    private ObjectNode self() {
        ObjectNode self = views.user(community.world().botId());
        return self.put("mfa_enabled", false)
                .put("locale", "en-US")
                .put("verified", true)
                .putNull("email");
    }

    private ArrayNode guilds() {
        ObjectNode guild = Json.object();
        for (String field : List.of("id", "name", "icon", "banner", "features")) {
            guild.set(field, community.world().guild().path(field));
        }
        guild.put("owner", false)
                .put(
                        "permissions",
                        Long.toString(Permissions.inGuild(
                                community.world(), community.world().botId())));
        return Json.array().add(guild);
    }

    private Answer user(Call call) {
        String id = call.path("user_id");
        if (community.world().find(Kind.USER, id).isEmpty()) {
            throw DiscordError.unknown(Unknown.USER);
        }
        return Answer.ok(views.user(id));
    }

    private Answer directChannel(Call call) {
        Shape.require(Shape.of().must("recipient_id", Check.id()), call.body());
        String user = call.body().path("recipient_id").asText();
        if (user.equals(community.world().botId())
                || community.world().find(Kind.USER, user).isEmpty()) {
            throw DiscordError.unknown(Unknown.USER);
        }
        return Answer.ok(views.channel(directChannel(community, user)));
    }

    /** The direct channel with this user, made when there was none. */
    public static ObjectNode directChannel(Community community, String user) {
        return community.world().directChannel(user).orElseGet(() -> {
            ObjectNode channel = Documents.directChannel(community.nextId(), user);
            community.commit(Fact.stored(Kind.CHANNEL, channel));
            return channel;
        });
    }

    private ObjectNode application() {
        String id = community.world().botId();
        ObjectNode application = (ObjectNode) Json.parse("""
                {"icon":null,"type":null,"hook":true,"verify_key":"","flags":565248,"flags_new":"565248","redirect_uris":[],
                "interactions_endpoint_url":null,"role_connections_verification_url":null,"approximate_guild_count":1,
                "approximate_user_install_count":0,"approximate_user_authorization_count":0,"explicit_content_filter":0,"team":null,
                "eligible_oauth2_scopes":[],"bot_public":false,"bot_require_code_grant":false,"tags":[]}""");
        application.put("id", id).put("name", "k98-bot").put("description", "The bot of the local Discord");
        application.set("bot", views.user(id));
        application.set(
                "owner", views.user(community.world().guild().path("owner_id").asText()));
        return application;
    }
}
