package bot.k98.watchdog.backup;

import bot.k98.watchdog.launch.LocalBrokerProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A broker of our own for the time of a restore or a drill, on free ports of this machine. */
final class LocalBroker implements AutoCloseable {
    private static final String READY = "broker ready on ";
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Process process;
    private final int port;

    private LocalBroker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Returns when it serves.
     *
     * @param data gets its folder {@code broker}
     * @param logs gets what it says
     */
    static LocalBroker start(Path home, Path data, Path logs) throws IOException {
        int[] ports = freePorts();
        Files.createDirectories(logs);
        ProcessBuilder builder = new ProcessBuilder(LocalBrokerProgram.command(home))
                .redirectError(logs.resolve("broker-errors.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "BROKER_PORT", Integer.toString(ports[0]),
                        "BROKER_CONTROLLER_PORT", Integer.toString(ports[1]),
                        "DATA_DIR", data.toString(),
                        "LOG_DIR", logs.toString()));
        Process process = builder.start();
        LocalBroker broker = new LocalBroker(process, ports[0]);
        broker.awaitReady(logs);
        return broker;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    @SuppressWarnings("resource") // The process owns its output, and goes on writing to it.
    private void awaitReady(Path logs) throws IOException {
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new BackupFailure("the broker for the restore did not start: " + words(logs));
        }
    }

    private static String words(Path logs) throws IOException {
        String said = Files.readString(logs.resolve("broker-errors.txt")).strip();
        return said.isEmpty() ? "it said nothing; see " + logs : said;
    }

    /** SIGTERM, so that everything is on disk afterwards. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int[] freePorts() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket first = new ServerSocket(0, 1, loopback);
                ServerSocket second = new ServerSocket(0, 1, loopback)) {
            return new int[] {first.getLocalPort(), second.getLocalPort()};
        }
    }
}
