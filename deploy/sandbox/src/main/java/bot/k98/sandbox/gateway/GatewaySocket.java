package bot.k98.sandbox.gateway;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** One connection: frames in and out, heartbeats, and the limits that Discord closes connections for. */
final class GatewaySocket {
    static final int UNKNOWN_OPCODE = 4001;
    static final int DECODE_ERROR = 4002;
    static final int NOT_AUTHENTICATED = 4003;
    static final int AUTHENTICATION_FAILED = 4004;
    static final int ALREADY_AUTHENTICATED = 4005;
    static final int INVALID_SEQUENCE = 4007;
    static final int RATE_LIMITED = 4008;
    static final int INVALID_SHARD = 4010;
    static final int INVALID_VERSION = 4012;
    static final int INVALID_INTENTS = 4013;
    static final int DISALLOWED_INTENTS = 4014;

    private static final int LARGEST_PAYLOAD = 4096;
    private static final int MOST_SENDS = 120;
    private static final long SENDS_WINDOW = 60_000;

    private final ServerWebSocket socket;
    private final Gateway gateway;
    private final ZlibStream zlib;
    private final Deque<Long> sends = new ArrayDeque<>();
    private long lastHeartbeat;
    private Session session;

    GatewaySocket(ServerWebSocket socket, Gateway gateway, boolean compressed) {
        this.socket = socket;
        this.gateway = gateway;
        this.zlib = compressed ? new ZlibStream() : null;
        this.lastHeartbeat = gateway.now();
        socket.textMessageHandler(text -> received(Buffer.buffer(text)));
        socket.binaryMessageHandler(this::received);
        socket.closeHandler(closed -> closed());
    }

    Session session() {
        return session;
    }

    void become(Session identified) {
        session = identified;
    }

    void send(ObjectNode payload) {
        send(new String(Json.bytes(payload), StandardCharsets.UTF_8));
    }

    void send(String text) {
        if (socket.isClosed()) {
            return;
        }
        if (zlib == null) {
            socket.writeTextMessage(text);
        } else {
            socket.writeBinaryMessage(zlib.compress(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }

    /** Cuts the connection without a close frame. */
    void drop() {
        gateway.cut(socket);
    }

    boolean silentSince(long then) {
        return lastHeartbeat < then;
    }

    private void received(Buffer frame) {
        if (frame.length() > LARGEST_PAYLOAD) {
            close(DECODE_ERROR, "Error while decoding payload.");
            return;
        }
        if (tooMany()) {
            close(RATE_LIMITED, "You are being rate limited.");
            return;
        }
        try {
            JsonNode payload = Json.read(frame.getBytes());
            if (!payload.path("op").isInt()) {
                close(DECODE_ERROR, "Error while decoding payload.");
            } else {
                handle(payload.path("op").asInt(), payload.path("d"));
            }
        } catch (IOException e) {
            close(DECODE_ERROR, "Error while decoding payload.");
        }
    }

    private boolean tooMany() {
        long now = gateway.now();
        sends.addLast(now);
        while (sends.getFirst() <= now - SENDS_WINDOW) {
            sends.removeFirst();
        }
        return sends.size() > MOST_SENDS;
    }

    private void handle(int op, JsonNode data) {
        switch (op) {
            case 1 -> {
                lastHeartbeat = gateway.now();
                send(Json.object().put("op", 11));
            }
            case 2 -> {
                if (session == null) {
                    gateway.identify(this, data);
                } else {
                    close(ALREADY_AUTHENTICATED, "Already authenticated.");
                }
            }
            case 6 -> gateway.resume(this, data);
            case 3, 4, 8, 31 -> {
                if (session == null) {
                    close(NOT_AUTHENTICATED, "Not authenticated.");
                } else if (op == 8) {
                    gateway.sendMembers(session, data);
                }
            }
            default -> close(UNKNOWN_OPCODE, "Unknown opcode.");
        }
    }

    private void closed() {
        if (zlib != null) {
            zlib.close();
        }
        Short code = socket.closeStatusCode();
        gateway.closed(this, code == null ? 1006 : code);
    }
}
