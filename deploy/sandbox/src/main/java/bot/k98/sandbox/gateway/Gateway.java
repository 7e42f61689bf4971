package bot.k98.sandbox.gateway;

import bot.k98.sandbox.faults.Fault.Effect;
import bot.k98.sandbox.faults.Faults;
import bot.k98.sandbox.messages.Views;
import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Happening;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import bot.k98.sandbox.state.Permissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** All sessions and sockets: lets shards in, tells them what happens, lets them resume. */
public final class Gateway {
    private static final int HEARTBEAT = 41_250;
    private static final long SESSION_KEPT = 300_000;
    private static final String TARGET = "GATEWAY";

    private final Community community;
    private final Faults faults;
    private final StartLimit starts;
    private final String token;
    private final Greeting greeting;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<ServerWebSocket, HttpConnection> connections = new HashMap<>();
    private final Set<GatewaySocket> sockets = new HashSet<>();
    private int disallowedIntents;

    /** {@code url} is this Gateway's address, told as where to resume. */
    public Gateway(Community community, Views views, Faults faults, String token, String url) {
        this.community = community;
        this.faults = faults;
        this.token = token;
        this.starts = new StartLimit(community);
        this.greeting = new Greeting(community, views, url);
        community.listen(this::tell);
    }

    public StartLimit starts() {
        return starts;
    }

    /** A new connection; {@code connection} is what carries it. */
    public void accept(ServerWebSocket socket, HttpConnection connection, Map<String, String> query) {
        String compress = query.get("compress");
        connections.put(socket, connection);
        GatewaySocket accepted = new GatewaySocket(socket, this, "zlib-stream".equals(compress));
        sockets.add(accepted);
        if (!"10".equals(query.getOrDefault("v", "10"))) {
            accepted.close(GatewaySocket.INVALID_VERSION, "Invalid API version.");
        } else if (!"json".equals(query.getOrDefault("encoding", "json"))) {
            accepted.close(GatewaySocket.DECODE_ERROR, "Error while decoding payload.");
        } else {
            ObjectNode hello = Json.object().put("op", 10);
            hello.putObject("d").put("heartbeat_interval", HEARTBEAT).putArray("_trace");
            accepted.send(hello);
        }
    }

    void identify(GatewaySocket socket, JsonNode data) {
        int shard = data.path("shard").path(0).asInt(0);
        int shards = data.path("shard").path(1).asInt(1);
        int intents = data.path("intents").asInt(-1);
        if (!token.equals(bare(data))) {
            socket.close(GatewaySocket.AUTHENTICATION_FAILED, "Authentication failed.");
        } else if (shards < 1 || shard < 0 || shard >= shards) {
            socket.close(GatewaySocket.INVALID_SHARD, "Invalid shard.");
        } else if (intents < 0 || (intents & ~Intents.KNOWN) != 0) {
            socket.close(GatewaySocket.INVALID_INTENTS, "Invalid intent(s).");
        } else if ((intents & disallowedIntents) != 0) {
            socket.close(GatewaySocket.DISALLOWED_INTENTS, "Disallowed intent(s).");
        } else if (!starts.take()) {
            socket.send(Json.object().put("op", 9).put("d", false));
        } else {
            Session session =
                    new Session(UUID.randomUUID().toString().replace("-", ""), shard, shards, intents, socket);
            sessions.put(session.id, session);
            socket.become(session);
            session.tell("READY", Json.bytes(greeting.ready(session)), false);
            if (guilds(session) && greeting.isThere()) {
                session.tell("GUILD_CREATE", Json.bytes(greeting.guild(session)), false);
            }
        }
    }

    /** Privileged intents that are off in the application's settings; asking for one is closed with 4014. */
    public void disallow(int intents) {
        disallowedIntents = intents;
    }

    private static String bare(JsonNode data) {
        String text = data.path("token").asText();
        return text.startsWith("Bot ") ? text.substring(4) : text;
    }

    void resume(GatewaySocket socket, JsonNode data) {
        Session session = sessions.get(data.path("session_id").asText());
        long seen = data.path("seq").asLong();
        if (!token.equals(bare(data))) {
            socket.close(GatewaySocket.AUTHENTICATION_FAILED, "Authentication failed.");
        } else if (session == null || (!session.canReplay(seen) && session.knows(seen))) {
            socket.send(Json.object().put("op", 9).put("d", false));
        } else if (!session.knows(seen)) {
            sessions.remove(session.id);
            socket.close(GatewaySocket.INVALID_SEQUENCE, "Invalid seq.");
        } else {
            int duplicates = faults.strike(Effect.Duplicate.class, TARGET)
                    .map(Effect.Duplicate::events)
                    .orElse(0);
            socket.become(session);
            session.resume(socket, seen, duplicates);
        }
    }

    void sendMembers(Session session, JsonNode request) {
        session.tell("GUILD_MEMBERS_CHUNK", Json.bytes(greeting.members(request)), deaf());
    }

    private void tell(Happening happening) {
        byte[] whole = null;
        byte[] blank = null;
        String bot = community.world().botId();
        JsonNode guild = happening.data().path("guild_id");
        boolean hides = Intents.hidesContent(happening.name(), happening.data(), bot);
        for (Session session : sessions.values()) {
            if (!session.serves(guild.asText(null))
                    || !session.has(Intents.needed(happening.name(), happening.direct()))
                    || !sees(bot, happening)) {
                continue;
            }
            if (hides && !session.has(Intents.MESSAGE_CONTENT)) {
                blank = blank == null ? Json.bytes(Intents.withoutContent(happening.data())) : blank;
                session.tell(happening.name(), blank, deaf());
            } else {
                whole = whole == null ? Json.bytes(happening.data()) : whole;
                session.tell(happening.name(), whole, deaf());
            }
        }
    }

    private boolean deaf() {
        return faults.strike(Effect.Deaf.class, TARGET).isPresent();
    }

    private boolean sees(String bot, Happening happening) {
        if (happening.direct()
                || happening.channel() == null
                || happening.name().startsWith("CHANNEL_DELETE")) {
            return true;
        }
        return community
                .world()
                .find(Kind.CHANNEL, happening.channel())
                .filter(channel -> Permissions.in(community.world(), bot, channel) != 0)
                .isPresent();
    }

    void closed(GatewaySocket socket, int code) {
        sockets.remove(socket);
        Session session = socket.session();
        if (session != null) {
            session.disconnected(socket, now());
            boolean clientEnded = code == 1000 || code == 1001;
            if (clientEnded && session.socket() == null) {
                sessions.remove(session.id);
            }
        }
        connections.keySet().removeIf(ServerWebSocket::isClosed);
    }

    /** To be called now and then: forgets sessions that stayed away, closes sockets without heartbeats. */
    public void sweep() {
        sessions.values().removeIf(session -> session.awayLongerThan(SESSION_KEPT, now()));
        long oldest = now() - 2L * HEARTBEAT;
        List.copyOf(sockets).stream()
                .filter(socket -> socket.silentSince(oldest))
                .forEach(socket -> socket.close(4000, "Heartbeat missed."));
    }

    /** Ends the connection below the WebSocket, so that no close frame is sent: to the client a network failure. */
    void cut(ServerWebSocket socket) {
        if (connections.get(socket) instanceof ConnectionBase connection) {
            var _ = connection.channel().pipeline().firstContext().close();
        }
    }

    long now() {
        return community.now().toEpochMilli();
    }

    public List<ObjectNode> sessions() {
        return sessions.values().stream().map(Session::view).toList();
    }

    /** Closes every connection with this code, 0 cuts them off; sessions that are not resumable are forgotten. Returns how many. */
    public int dropAll(int code, boolean resumable) {
        List<GatewaySocket> open = List.copyOf(sockets);
        forgetUnless(resumable);
        open.forEach(socket -> {
            if (code == 0) {
                socket.drop();
            } else {
                socket.close(code, "Asked for.");
            }
        });
        return open.size();
    }

    /** Op 7 to all. */
    public int askToReconnect() {
        return sendAll(Json.object().put("op", 7).putNull("d"));
    }

    /** Op 9 to all. */
    public int invalidate(boolean resumable) {
        int told = sendAll(Json.object().put("op", 9).put("d", resumable));
        forgetUnless(resumable);
        return told;
    }

    private boolean guilds(Session session) {
        return session.serves(community.world().guildId()) && session.has(Intents.GUILDS);
    }

    /** GUILD_DELETE: the bot was removed, or for {@code outage} can't see the guild for a while. Returns how many sessions heard it. */
    public int guildGone(boolean outage) {
        ObjectNode gone = Json.object().put("id", community.world().guildId());
        if (outage) {
            gone.put("unavailable", true);
        }
        return tellOfGuild("GUILD_DELETE", session -> gone);
    }

    /** GUILD_CREATE: the bot was added, or sees the guild again. */
    public int guildThere() {
        return tellOfGuild("GUILD_CREATE", greeting::guild);
    }

    private int tellOfGuild(String event, Function<Session, ObjectNode> data) {
        List<Session> hearing = sessions.values().stream().filter(this::guilds).toList();
        hearing.forEach(session -> session.tell(event, Json.bytes(data.apply(session)), deaf()));
        return hearing.size();
    }

    private int sendAll(ObjectNode payload) {
        List<GatewaySocket> to = List.copyOf(sockets);
        to.forEach(socket -> socket.send(payload));
        return to.size();
    }

    private void forgetUnless(boolean resumable) {
        if (!resumable) {
            sessions.clear();
        }
    }
}
