package bot.k98.sandbox.gateway;

import bot.k98.sandbox.state.Community;
import bot.k98.sandbox.state.Fact;
import bot.k98.sandbox.state.Json;
import bot.k98.sandbox.state.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** How often a bot may IDENTIFY: 1000 times in 24 hours, one in five seconds. Survives restarts, since Discord's count does. */
public final class StartLimit {
    private static final int TOTAL = 1000;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long SPACING = 5_000;
    private static final String KEY = "identifies";

    private final Community community;
    private long lastTaken;

    StartLimit(Community community) {
        this.community = community;
    }

    /** True when an IDENTIFY may be done now; counts it. */
    boolean take() {
        long now = community.now().toEpochMilli();
        if (now - lastTaken < SPACING || left() == 0) {
            return false;
        }
        lastTaken = now;
        set(left() - 1);
        return true;
    }

    public int left() {
        ObjectNode counter = counter();
        return over(counter) ? TOTAL : counter.path("left").asInt(TOTAL);
    }

    /** Sets what is left until the current day of 24 hours ends. */
    public void set(int left) {
        ObjectNode counter = counter();
        long since = over(counter)
                ? community.now().toEpochMilli()
                : counter.path("since").asLong();
        community.commit(new Fact.Stored(
                Kind.COUNTER, KEY, Json.object().put("left", left).put("since", since)));
    }

    private ObjectNode counter() {
        return community.world().find(Kind.COUNTER, KEY).orElseGet(Json::object);
    }

    private boolean over(ObjectNode counter) {
        return community.now().toEpochMilli() - counter.path("since").asLong() >= DAY;
    }

    /** The {@code session_start_limit} of GET /gateway/bot. */
    public ObjectNode view() {
        ObjectNode counter = counter();
        long resetAfter = over(counter)
                ? 0
                : counter.path("since").asLong() + DAY - community.now().toEpochMilli();
        return Json.object()
                .put("total", TOTAL)
                .put("remaining", left())
                .put("reset_after", resetAfter)
                .put("max_concurrency", 1);
    }
}
