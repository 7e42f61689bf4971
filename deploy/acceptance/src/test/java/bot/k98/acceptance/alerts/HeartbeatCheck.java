package bot.k98.acceptance.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Runs deploy/observability/k98-heartbeat-check as its timer does, on a LOG_DIR of its own. */
final class HeartbeatCheck {
    static final Path SCRIPT = Path.of("../observability/k98-heartbeat-check").toAbsolutePath();

    private final Path logs;
    private final Map<String, String> variables = new LinkedHashMap<>();

    HeartbeatCheck(Path logs) {
        this.logs = logs;
        set("LOG_DIR", logs.toString());
        set("HEARTBEAT_CHECK_PAUSE", "0");
        set("K98_ENVIRONMENT", "STAGING");
    }

    /** How one run ended. */
    record Run(int code, String errors) {}

    HeartbeatCheck set(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** A heartbeat.json as the watchdog writes it. */
    void heartbeat(Instant ts, boolean gatewayFresh) {
        write(
                "{\"ts\":\"%s\",\"ok\":%s,\"services\":{\"gateway\":{\"fresh\":%2$s,\"age_seconds\":1,\"instances\":[\"gateway-1\"]},\"queue\":{\"fresh\":true}}}"
                        .formatted(ts, gatewayFresh));
    }

    void write(String content) {
        try {
            Files.writeString(logs.resolve("heartbeat.json"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run run() {
        return run("sh");
    }

    Run run(String shell) {
        ProcessBuilder builder = new ProcessBuilder(shell, SCRIPT.toString());
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
