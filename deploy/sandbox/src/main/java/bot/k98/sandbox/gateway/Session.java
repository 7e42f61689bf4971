package bot.k98.sandbox.gateway;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** One identified shard: its sequence, and what it was told, kept for a RESUME. Outlives its socket. */
final class Session {
    /** How many events are kept; a client that missed more must identify again. */
    private static final int KEPT = 10_000;

    private record Told(long sequence, String text) {}

    final String id;
    final int shard;
    final int shards;
    final int intents;
    private final Deque<Told> told = new ArrayDeque<>();
    private long sequence;
    private GatewaySocket socket;
    private long disconnectedAt;

    Session(String id, int shard, int shards, int intents, GatewaySocket socket) {
        this.id = id;
        this.shard = shard;
        this.shards = shards;
        this.intents = intents;
        this.socket = socket;
    }

    boolean has(int intent) {
        return (intents & intent) == intent;
    }

    /** True when events of this guild, or of no guild with null, belong to this shard. */
    boolean serves(String guild) {
        return guild == null ? shard == 0 : (Long.parseLong(guild) >>> 22) % shards == shard;
    }

    /** Numbers an event, keeps it, and sends it unless the Gateway is deaf or the client is away. */
    void tell(String event, byte[] data, boolean silently) {
        sequence++;
        String text = "{\"op\":0,\"s\":" + sequence + ",\"t\":\"" + event + "\",\"d\":"
                + new String(data, StandardCharsets.UTF_8) + "}";
        told.addLast(new Told(sequence, text));
        if (told.size() > KEPT) {
            told.removeFirst();
        }
        if (socket != null && !silently) {
            socket.send(text);
        }
    }

    /** False when the client is ahead of us. */
    boolean knows(long seen) {
        return seen <= sequence;
    }

    /** True when everything after {@code seen} is still kept. */
    boolean canReplay(long seen) {
        return seen == sequence || (!told.isEmpty() && told.getFirst().sequence() <= seen + 1);
    }

    /** Sends again what came after {@code seen}, and with a fault some that came before. */
    void resume(GatewaySocket again, long seen, int duplicates) {
        socket = again;
        for (Told each : told) {
            if (each.sequence() > seen - duplicates) {
                again.send(each.text());
            }
        }
        tell("RESUMED", Json.bytes(Json.object()), false);
    }

    GatewaySocket socket() {
        return socket;
    }

    void disconnected(GatewaySocket closed, long now) {
        if (socket == closed) {
            socket = null;
            disconnectedAt = now;
        }
    }

    boolean awayLongerThan(long millis, long now) {
        return socket == null && now - disconnectedAt > millis;
    }

    ObjectNode view() {
        ObjectNode view = Json.object().put("id", id);
        view.putArray("shard").add(shard).add(shards);
        return view.put("intents", intents).put("connected", socket != null).put("seq", sequence);
    }
}
