package bot.k98.contracts.ops;

import bot.k98.contracts.ServiceName;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Map;

/** An instance is there. Topic {@code ops.heartbeats}, key: instance; the same JSON is the instance's heartbeat.json. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Heartbeat {
    /**
     * @param instance name and number, for example {@code reminder-1}
     * @param ts when this was written
     * @param live its own loops turn
     * @param ready it does its work: broker reachable, state restored, Discord connected
     * @param httpPort of /q/health and /q/metrics
     * @param details few, short, low in number: what else is worth knowing, never a secret
     */
    @JsonTypeName("Beat")
    record Beat(
            ServiceName service,
            String instance,
            Instant ts,
            Instant startedAt,
            long pid,
            String version,
            int httpPort,
            boolean live,
            boolean ready,
            Map<String, String> details)
            implements Heartbeat {
        public Beat {
            details = details == null ? Map.of() : Map.copyOf(details);
        }
    }
}
