package bot.k98.watchdog.page;

import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.InstanceStatus.Condition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a process of this machine isn't live or ready, in its own words: asked of its /q/health, and only while it isn't. */
final class ReadinessReasons {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_MS = 500;
    private static final int ERROR = 400;
    private static final Set<String> WELL = Set.of("ready", "turns");

    /** @param here processes of this machine: a port says nothing about another's */
    List<String> of(InstanceStatus instance, List<String> here) {
        boolean ill = instance.condition() == Condition.NOT_READY || instance.condition() == Condition.NOT_LIVE;
        Optional<Beat> beat = instance.beat().map(AgedBeat::beat);
        return ill && beat.isPresent() && here.contains(instance.name())
                ? ask(URI.create("http://127.0.0.1:" + beat.get().httpPort() + "/q/health"))
                : List.of();
    }

    private static List<String> ask(URI health) {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            boolean failed = connection.getResponseCode() >= ERROR;
            try (InputStream body = failed ? connection.getErrorStream() : connection.getInputStream()) {
                return body == null ? List.of() : reasons(JSON.readTree(body));
            }
        } catch (IOException e) {
            return List.of("its health can't be asked: " + e.getMessage());
        }
    }

    /** What stands in the data of checks that say anything but that all is well. */
    static List<String> reasons(JsonNode health) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode check : health.path("checks")) {
            for (var condition : check.path("data").properties()) {
                if (!WELL.contains(condition.getValue().asText())) {
                    reasons.add(condition.getValue().asText());
                }
            }
        }
        return reasons;
    }
}
