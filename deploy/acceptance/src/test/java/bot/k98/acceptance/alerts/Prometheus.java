package bot.k98.acceptance.alerts;

import bot.k98.acceptance.stack.JsonHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A real Prometheus with this project's configuration, moved to other ports; its data is thrown away. */
final class Prometheus implements AutoCloseable {
    static final Path FOLDER =
            Path.of("../observability/prometheus").toAbsolutePath().normalize();
    private static final int USUAL_BASE = 8600;

    private final Process process;
    private final JsonHttp http;

    private Prometheus(Process process, int port) {
        this.process = process;
        this.http = new JsonHttp("http://127.0.0.1:" + port);
    }

    /** Whether a program is on this machine. */
    static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Scrapes the bot on {@code portBase}, each second. */
    static Prometheus start(Path folder, int portBase) {
        try {
            Files.createDirectories(folder);
            Files.copy(FOLDER.resolve("k98-rules.yml"), folder.resolve("k98-rules.yml"));
            String configuration =
                    Files.readString(FOLDER.resolve("prometheus.yml")).replace("interval: 10s", "interval: 1s");
            for (int port : new int[] {10, 21, 31, 41}) {
                configuration =
                        configuration.replace("127.0.0.1:" + (USUAL_BASE + port), "127.0.0.1:" + (portBase + port));
            }
            Files.writeString(folder.resolve("prometheus.yml"), configuration);
            int port = freePort();
            Process process = new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + folder.resolve("prometheus.yml"),
                            "--storage.tsdb.path=" + folder.resolve("tsdb"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("prometheus.out").toFile())
                    .start();
            return new Prometheus(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The result of an instant query: an array, empty when there is no data. */
    JsonNode query(String expression) {
        return http.get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("data")
                .path("result");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
