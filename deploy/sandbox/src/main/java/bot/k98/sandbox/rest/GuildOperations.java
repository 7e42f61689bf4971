package bot.k98.sandbox.rest;

import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.rules.DiscordError;
import bot.k98.sandbox.rules.DiscordError.Unknown;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import bot.k98.sandbox.state.Snowflakes;
import bot.k98.sandbox.state.World;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The guild as a bot reads it: channels, threads, roles, members. */
public final class GuildOperations {
    private final World world;
    private final Views views;
    private final Doors doors;

    public GuildOperations(World world, Views views) {
        this.world = world;
        this.views = views;
        this.doors = new Doors(world);
    }

    public List<Operation> operations() {
        return List.of(
                Operation.of("GET", "/guilds/{guild_id}", this::guild),
                Operation.of("GET", "/guilds/{guild_id}/channels", this::channels),
                Operation.of("GET", "/guilds/{guild_id}/roles", call -> {
                    doors.guild(call);
                    return Answer.ok(views.roles());
                }),
                Operation.of("GET", "/guilds/{guild_id}/members", this::members),
                Operation.of("GET", "/guilds/{guild_id}/members/search", this::search),
                Operation.of("GET", "/guilds/{guild_id}/members/{user_id}", this::member),
                Operation.of("GET", "/guilds/{guild_id}/threads/active", this::activeThreads),
                Operation.of("GET", "/channels/{channel_id}", call -> Answer.ok(views.channel(doors.channel(call)))),
                Operation.of("GET", "/channels/{channel_id}/threads/archived/public", this::archivedThreads));
    }

    private Answer guild(Call call) {
        doors.guild(call);
        return Answer.ok(views.guild("true".equals(call.query("with_counts"))));
    }

    private Answer channels(Call call) {
        doors.guild(call);
        return Answer.ok(Json.array(views.channels().map(views::channel).toList()));
    }

    private Stream<String> memberIds() {
        return world.all(Kind.USER).stream()
                .map(user -> user.path("id").asText())
                .filter(id -> world.find(Kind.MEMBER, id).isPresent())
                .sorted(Comparator.comparingLong(Snowflakes::number));
    }

    private Answer members(Call call) {
        doors.guild(call);
        int limit = call.number("limit", 1, 1, 1000);
        long after = call.query("after") == null ? 0 : Snowflakes.number(call.query("after"));
        return Answer.ok(Json.array(memberIds()
                .filter(id -> Snowflakes.number(id) > after)
                .limit(limit)
                .map(views::memberWithUser)
                .toList()));
    }

    private Answer search(Call call) {
        doors.guild(call);
        int limit = call.number("limit", 1, 1, 1000);
        String query = String.valueOf(call.query("query")).toLowerCase(Locale.ROOT);
        return Answer.ok(Json.array(memberIds()
                .filter(id -> views.user(id).path("username").asText().startsWith(query))
                .limit(limit)
                .map(views::memberWithUser)
                .toList()));
    }

    private Answer member(Call call) {
        doors.guild(call);
        String id = call.path("user_id");
        if (world.find(Kind.MEMBER, id).isEmpty()) {
            throw DiscordError.unknown(world.find(Kind.USER, id).isPresent() ? Unknown.MEMBER : Unknown.USER);
        }
        return Answer.ok(views.memberWithUser(id));
    }

    private Answer activeThreads(Call call) {
        doors.guild(call);
        return Answer.ok(threads(views.threads()
                .filter(thread -> Permissions.in(world, world.botId(), thread) != 0)
                .filter(thread ->
                        !thread.path("thread_metadata").path("archived").asBoolean())));
    }

    private Answer archivedThreads(Call call) {
        ObjectNode channel = doors.channel(call, Permissions.READ_MESSAGE_HISTORY);
        ObjectNode answer = threads(views.threads()
                .filter(thread -> thread.path("parent_id").equals(channel.path("id")))
                .filter(thread ->
                        thread.path("thread_metadata").path("archived").asBoolean()));
        return Answer.ok(answer.put("has_more", false));
    }

    private ObjectNode threads(Stream<ObjectNode> threads) {
        ArrayNode shown = Json.array(threads.map(views::channel).toList());
        ObjectNode answer = Json.object().set("threads", shown);
        answer.putArray("members");
        return answer.put("has_more", false);
    }
}
