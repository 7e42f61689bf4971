package bot.k98.sandbox.rest;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The bot's newest requests, for tests and for people who look what it did. Paths without tokens. */
public final class CallLog {
    private static final int MOST = 10_000;

    private final Deque<ObjectNode> calls = new ArrayDeque<>();
    private long last;

    void add(Instant at, String method, String path, int status, long millis) {
        if (calls.size() == MOST) {
            calls.removeFirst();
        }
        calls.addLast(Json.object()
                .put("n", ++last)
                .put("at", at.toString())
                .put("method", method)
                .put("path", path)
                .put("status", status)
                .put("ms", millis));
    }

    /** The oldest calls after number {@code since}. */
    public List<ObjectNode> after(long since, int limit) {
        return calls.stream()
                .filter(call -> call.path("n").asLong() > since)
                .limit(limit)
                .toList();
    }
}
