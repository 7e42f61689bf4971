package bot.k98.watchdog.judge;

import bot.k98.runtime.process.AtomicFile;
import bot.k98.watchdog.domain.judgement.Judgement;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * LOG_DIR/heartbeat.json: {@code {"ts":…,"ok":true,"services":{"gateway":{"fresh":true,"ready":true,"age_seconds":1,"instances":["gateway-1"]},…}}}.
 * {@code ts} is when every service was last there; it stands still while one is missing, also over a restart of the watchdog, and is left out
 * while it never happened. A service that an operator stopped is marked {@code "stopped":true} and isn't waited for. Readiness does not count for {@code ok}: who waits for the broker or for Discord is well.
 */
final class JudgementFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TS = "ts";

    private final Path file;
    private Optional<String> lastOk;

    JudgementFile(Path file) {
        this.file = file;
        this.lastOk = earlier(file);
    }

    void write(Judgement judgement, Instant now) throws IOException {
        if (judgement.allFresh()) {
            lastOk = Optional.of(now.toString());
        }
        ObjectNode root = JSON.createObjectNode();
        lastOk.ifPresent(ts -> root.put(TS, ts));
        root.put("ok", judgement.allFresh());
        ObjectNode services = root.putObject("services");
        judgement
                .services()
                .forEach(of -> service(
                        services.putObject(of.service().wire()),
                        of,
                        judgement.stopped().contains(of.service())));
        AtomicFile.write(file, root.toString());
    }

    private static void service(ObjectNode node, Judgement.OfService of, boolean stopped) {
        node.put("fresh", of.fresh());
        node.put("ready", of.ready());
        if (stopped) {
            node.put("stopped", true);
        }
        of.age().ifPresent(age -> node.put("age_seconds", age.toSeconds()));
        of.instances().forEach(node.putArray("instances")::add);
    }

    private static Optional<String> earlier(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readTree(Files.readAllBytes(file)).path(TS))
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::asText)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
