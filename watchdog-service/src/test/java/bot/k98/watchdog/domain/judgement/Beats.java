package bot.k98.watchdog.domain.judgement;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Heartbeat.Beat;
import java.time.Instant;
import java.util.Map;

/** Heartbeats. */
public final class Beats {
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Beats() {}

    public static Beat beat(ServiceName service, int number, Instant ts) {
        return new Beat(
                service,
                service.wire() + "-" + number,
                ts,
                NOW.minusSeconds(3700),
                42,
                "0.1.0",
                8600,
                true,
                true,
                Map.of());
    }
}
