package bot.k98.sandbox.gateway;

import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** What a new session is told first: READY, the guild as it is, and members when it asks for them. */
final class Greeting {
    private final Community community;
    private final Views views;
    private final String url;

    Greeting(Community community, Views views, String url) {
        this.community = community;
        this.views = views;
        this.url = url;
    }

    ObjectNode ready(Session session) {
        String bot = community.world().botId();
        ObjectNode ready = Json.object().put("v", 10);
        ready.set(
                "user",
                views.user(bot).put("verified", true).put("mfa_enabled", false).putNull("email"));
        ready.put("session_id", session.id).put("resume_gateway_url", url).put("session_type", "normal");
        ready.putArray("private_channels");
        ready.putArray("relationships");
        ready.putArray("_trace");
        ready.putArray("shard").add(session.shard).add(session.shards);
        ready.putObject("application").put("id", bot).put("flags", 565_248);
        ArrayNode guilds = ready.putArray("guilds");
        if (session.serves(community.world().guildId()) && isThere()) {
            guilds.addObject().put("id", community.world().guildId()).put("unavailable", true);
        }
        return ready;
    }

    /** Whether the bot is a member of the guild. */
    boolean isThere() {
        return community.world().find(Kind.MEMBER, community.world().botId()).isPresent();
    }

    /** GUILD_CREATE. Without the presence intent the bot is its only member in there, as Discord has it. */
    ObjectNode guild(Session session) {
        ObjectNode guild = views.guild(false);
        String bot = community.world().botId();
        guild.set("joined_at", community.world().get(Kind.MEMBER, bot).path("joined_at"));
        guild.put("large", false).put("unavailable", false);
        guild.put("member_count", community.world().all(Kind.MEMBER).size());
        List<String> members = session.has(Intents.GUILD_PRESENCES) ? memberIds() : List.of(bot);
        guild.set(
                "members",
                Json.array(members.stream().map(views::memberWithUser).toList()));
        guild.set("channels", Json.array(views.channels().map(views::channel).toList()));
        guild.set("threads", Json.array(views.threads().map(views::channel).toList()));
        guild.set(
                "guild_scheduled_events",
                Json.array(community.world().all(Kind.EVENT).stream()
                        .map(Json::wire)
                        .toList()));
        for (String empty : List.of("presences", "voice_states", "stage_instances", "soundboard_sounds")) {
            guild.putArray(empty);
        }
        return guild;
    }

    private List<String> memberIds() {
        return community.world().all(Kind.USER).stream()
                .map(user -> user.path("id").asText())
                .filter(id -> community.world().find(Kind.MEMBER, id).isPresent())
                .toList();
    }

    /** GUILD_MEMBERS_CHUNK: by ids, or by the beginning of a name. */
    ObjectNode members(JsonNode request) {
        JsonNode ids = request.path("user_ids");
        String query = request.path("query").asText("").toLowerCase(Locale.ROOT);
        int limit = request.path("limit").asInt(0);
        ObjectNode chunk = Json.object().put("guild_id", community.world().guildId());
        List<String> asked = ids.isArray()
                ? ids.valueStream().map(JsonNode::asText).toList()
                : ids.isMissingNode() || ids.isNull() ? null : List.of(ids.asText());
        chunk.set(
                "members",
                Json.array(memberIds().stream()
                        .filter(id -> asked == null ? named(id, query) : asked.contains(id))
                        .limit(limit == 0 ? Long.MAX_VALUE : limit)
                        .map(views::memberWithUser)
                        .toList()));
        ArrayNode missing = chunk.putArray("not_found");
        if (asked != null) {
            asked.stream()
                    .filter(id -> community.world().find(Kind.MEMBER, id).isEmpty())
                    .forEach(missing::add);
        }
        chunk.put("chunk_index", 0).put("chunk_count", 1);
        if (request.hasNonNull("nonce")) {
            chunk.set("nonce", request.path("nonce"));
        }
        return chunk;
    }

    private boolean named(String id, String query) {
        return views.user(id).path("username").asText().toLowerCase(Locale.ROOT).startsWith(query);
    }
}
