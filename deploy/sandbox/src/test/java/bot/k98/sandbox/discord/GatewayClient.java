package bot.k98.sandbox.discord;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A bare Gateway connection: what comes in is queued, the close code is kept. */
final class GatewayClient implements WebSocket.Listener, AutoCloseable {
    private final LinkedBlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Inflater inflater = new Inflater();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    GatewayClient(String url, String query) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(url.replace("http", "ws") + "/gateway?" + query), this)
                .join();
    }

    GatewayClient send(String json) {
        socket.sendText(json, true).join();
        return this;
    }

    GatewayClient identify(int intents) {
        return identify("local-sandbox", intents, "");
    }

    GatewayClient identify(String token, int intents, String more) {
        return send("{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"intents\":" + intents + ",\"properties\":{}" + more
                + "}}");
    }

    GatewayClient resume(String session, long seq) {
        return send("{\"op\":6,\"d\":{\"token\":\"local-sandbox\",\"session_id\":\"" + session + "\",\"seq\":" + seq
                + "}}");
    }

    /** The next frame. */
    JsonNode next() throws InterruptedException {
        JsonNode frame = received.poll(10, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("nothing came in 10 s");
        }
        return frame;
    }

    /** The next frame with this op. */
    JsonNode op(int op) throws InterruptedException {
        JsonNode frame = next();
        while (frame.path("op").asInt() != op) {
            frame = next();
        }
        return frame;
    }

    /** The next dispatch of this event. */
    JsonNode event(String name) throws InterruptedException {
        JsonNode frame = op(0);
        while (!frame.path("t").asText().equals(name)) {
            frame = op(0);
        }
        return frame;
    }

    boolean quiet() {
        return received.isEmpty();
    }

    int closeCode() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    void closeWith(int code) {
        socket.sendClose(code, "").join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            received.add(Json.parse(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        text.append(inflate(bytes));
        if (last) {
            received.add(Json.parse(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private String inflate(byte[] bytes) {
        inflater.setInput(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[4096];
        try {
            for (int n = inflater.inflate(chunk); n > 0; n = inflater.inflate(chunk)) {
                out.write(chunk, 0, n);
            }
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    static ObjectNode text(String content) {
        return Json.object().put("content", content);
    }

    @Override
    public void close() {
        socket.abort();
        inflater.end();
    }
}
