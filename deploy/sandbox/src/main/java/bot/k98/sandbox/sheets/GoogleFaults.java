package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/**
 * Faults on demand for tests and demonstrations: the next {@code times} calls fail with {@code status}, and every call waits {@code delay_ms} first.
 */
final class GoogleFaults {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private int status;
    private int times;
    private Duration delay = Duration.ZERO;

    /** @param wanted {@code {"status":429|500|503,"times":2,"delay_ms":0}}, each may be missing */
    synchronized void set(JsonNode wanted) {
        int newStatus = wanted.path("status").asInt(0);
        if (newStatus != 0 && (newStatus < 400 || newStatus > 599)) {
            throw GoogleError.invalid("status has to be from 400 to 599");
        }
        status = newStatus;
        times = newStatus == 0 ? 0 : wanted.path("times").asInt(1);
        delay = Duration.ofMillis(Math.clamp(wanted.path("delay_ms").asLong(0), 0, LONGEST.toMillis()));
    }

    synchronized void clear() {
        status = 0;
        times = 0;
        delay = Duration.ZERO;
    }

    synchronized Duration delay() {
        return delay;
    }

    /** @throws GoogleError while failures are left */
    synchronized void strike() {
        if (times > 0) {
            times--;
            throw GoogleError.fault(status);
        }
    }

    synchronized ObjectNode shown() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", times == 0 ? 0 : status)
                .put("times", times)
                .put("delay_ms", delay.toMillis());
    }
}
