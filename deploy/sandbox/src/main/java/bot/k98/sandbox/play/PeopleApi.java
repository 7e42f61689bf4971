package bot.k98.sandbox.play;

import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.rest.Call;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Documents;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.Happening;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who is there and what they see: the world, commands, membership, direct messages. */
public final class PeopleApi {
    private final Community community;
    private final World world;
    private final Views views;
    private final Supplier<List<ObjectNode>> sessions;
    private final Cast cast;

    /** {@code sessions} are the bot's Gateway sessions. */
    public PeopleApi(Community community, Views views, Supplier<List<ObjectNode>> sessions) {
        this.community = community;
        this.world = community.world();
        this.views = views;
        this.sessions = sessions;
        this.cast = new Cast(community);
    }

    public void mount(Router router) {
        new PlayRoutes(router)
                .on("GET", "/world", this::world)
                .on("GET", "/commands", this::commands)
                .on("PUT", "/commands/:id/permissions", this::permit)
                .on("POST", "/dms", this::directMessages)
                .on("POST", "/members", this::join)
                .on("PATCH", "/members/:as", this::roles)
                .on("DELETE", "/members/:as", this::leave);
    }

    private ObjectNode world(Call call) {
        String me = call.query("as") == null ? null : cast.user(call.query("as"));
        ObjectNode answer = Json.object();
        answer.set("guild", views.guild(true));
        answer.set("bot", views.user(world.botId()));
        answer.set("me", me == null ? null : person(me));
        answer.set("members", Json.array(members().map(this::person).toList()));
        answer.set("roles", views.roles());
        answer.set("channels", channels(me));
        answer.set(
                "events",
                Json.array(world.all(Kind.EVENT).stream().map(Json::wire).toList()));
        answer.set("sessions", Json.array(sessions.get()));
        return answer;
    }

    private Stream<String> members() {
        return world.all(Kind.USER).stream()
                .map(user -> user.path("id").asText())
                .filter(id -> world.find(Kind.MEMBER, id).isPresent());
    }

    private ObjectNode person(String id) {
        ObjectNode user = world.get(Kind.USER, id);
        if (world.find(Kind.MEMBER, id).isEmpty()) {
            return Json.object().set("user", views.user(id));
        }
        ObjectNode person = views.memberWithUser(id);
        person.put("alias", user.path("_alias").asText(user.path("username").asText()));
        return person.put(
                "dms_open", world.get(Kind.MEMBER, id).path("_dms_open").asBoolean(true));
    }

    private ArrayNode channels(String me) {
        return Json.array(world.all(Kind.CHANNEL).stream()
                .filter(channel -> me == null || Permissions.in(world, me, channel) != 0)
                .map(views::channel)
                .toList());
    }

    private ObjectNode commands(Call call) {
        String user = cast.user(call.query("as"));
        String name = call.query("channel") == null ? "general" : call.query("channel");
        ObjectNode channel = cast.channel(name, user);
        List<ObjectNode> offered = new CommandsFor(world).in(user, channel);
        return Json.object()
                .set("commands", Json.array(offered.stream().map(Json::wire).toList()));
    }

    /** What a moderator sets in the server's settings; bots can't. */
    private ObjectNode permit(Call call) {
        String id = call.path("id");
        if (world.find(Kind.COMMAND, id).isEmpty()) {
            throw PlayError.notFound("no command " + id);
        }
        ObjectNode entry = Json.object().put("id", id).put("application_id", world.botId());
        entry.put("guild_id", world.guildId());
        ArrayNode rules = entry.putArray("permissions");
        for (JsonNode rule : call.body().path("permissions")) {
            rules.addObject()
                    .put("id", rule.path("id").asText())
                    .put("type", rule.path("type").asInt(1))
                    .put("permission", rule.path("permission").asBoolean());
        }
        community.commit(Fact.stored(Kind.PERMISSION, entry));
        community.tell(new Happening("APPLICATION_COMMAND_PERMISSIONS_UPDATE", entry, null, null));
        return entry;
    }

    private ObjectNode directMessages(Call call) {
        String user = cast.user(call.body().path("as").asText());
        boolean open = call.body().path("open").asBoolean();
        ObjectNode member = memberOf(user).deepCopy().put("_dms_open", open);
        community.commit(new Fact.Stored(Kind.MEMBER, user, member));
        return Json.object().put("as", user).put("open", open);
    }

    private ObjectNode memberOf(String user) {
        return world.find(Kind.MEMBER, user).orElseThrow(() -> PlayError.notFound("no longer a member: " + user));
    }

    private ObjectNode join(Call call) {
        String username = call.body().path("username").asText("");
        if (!username.matches("[a-z0-9._]{2,32}")) {
            throw PlayError.bad("'username' has 2 to 32 of a-z 0-9 . _");
        }
        String id = cast.findUser(username).orElseGet(community::nextId);
        ObjectNode user = world.find(Kind.USER, id).orElseGet(() -> Documents.user(id, username, null));
        ObjectNode member =
                Documents.member(roleIds(call.body()), community.now()).put("_dms_open", true);
        community.commit(Fact.stored(Kind.USER, user), new Fact.Stored(Kind.MEMBER, id, member));
        tellMember("GUILD_MEMBER_ADD", views.memberWithUser(id));
        return person(id);
    }

    private List<String> roleIds(JsonNode body) {
        return World.texts(body.path("roles")).stream()
                .map(name -> cast.findRole(name).orElseThrow(() -> PlayError.notFound("no such role: " + name)))
                .toList();
    }

    private ObjectNode roles(Call call) {
        String user = cast.user(call.path("as"));
        ObjectNode member = memberOf(user).deepCopy();
        ArrayNode roles = member.putArray("roles");
        roleIds(call.body()).forEach(roles::add);
        community.commit(new Fact.Stored(Kind.MEMBER, user, member));
        tellMember("GUILD_MEMBER_UPDATE", views.memberWithUser(user));
        return person(user);
    }

    private ObjectNode leave(Call call) {
        String user = cast.user(call.path("as"));
        memberOf(user);
        community.commit(new Fact.Removed(Kind.MEMBER, user));
        tellMember("GUILD_MEMBER_REMOVE", Json.object().set("user", views.user(user)));
        return null;
    }

    private void tellMember(String name, ObjectNode data) {
        community.tell(new Happening(name, data.put("guild_id", world.guildId()), null, null));
    }
}
