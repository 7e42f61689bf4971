package bot.k98.acceptance.scaling;

import bot.k98.acceptance.scaling.Load.Use;
import bot.k98.acceptance.stack.Members;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Somebody uses /ping twenty times a second. */
final class PingUses implements Use {
    private final Members members;
    private final Queue<String> uses = new ConcurrentLinkedQueue<>();

    PingUses(Members members) {
        this.members = members;
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(50);
    }

    @Override
    public void once() {
        uses.add(members.use("member", "general", "/ping").path("id").asText());
    }

    int count() {
        return uses.size();
    }

    /** Those of which the member saw "did not respond", or still waits for what was deferred. */
    List<JsonNode> unanswered() {
        return uses.stream()
                .map(members::interaction)
                .filter(use -> use.path("missed").asBoolean()
                        || !"answered".equals(use.path("state").asText()))
                .toList();
    }
}
