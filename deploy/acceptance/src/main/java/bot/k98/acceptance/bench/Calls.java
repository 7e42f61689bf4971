package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.JsonHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * The bot's requests as the local Discord counted them.
 *
 * @param last the newest one's number
 * @param refused with 429
 */
record Calls(long last, long all, long refused) {
    private static final int MOST = 10_000;
    private static final int TOO_MANY = 429;

    /** After the request of that number; it keeps the newest 10,000. */
    static Calls since(JsonHttp discord, long number) {
        JsonNode calls = discord.get("/sandbox/api/calls?since=" + number + "&limit=" + MOST)
                .path("calls");
        long last = calls.isEmpty()
                ? number
                : calls.path(calls.size() - 1).path("n").asLong();
        long refused = Stream.of(calls)
                .flatMap(JsonNode::valueStream)
                .filter(call -> call.path("status").asInt() == TOO_MANY)
                .count();
        return new Calls(last, calls.size(), refused);
    }
}
