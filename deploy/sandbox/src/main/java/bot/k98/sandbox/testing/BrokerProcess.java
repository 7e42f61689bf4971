package bot.k98.sandbox.testing;

import bot.k98.sandbox.broker.BrokerLaunch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real broker in its own process for a test: free loopback ports, data and logs under the folder that the test gives, ended by {@link #close()}.
 *
 * <pre>{@code
 * try (BrokerProcess broker = BrokerProcess.start(temporaryFolder)) {
 *     clientSettings.put("bootstrap.servers", broker.bootstrapServers());
 * }
 * }</pre>
 *
 * <p>{@link #kill()}, {@link #stop()} and {@link #startAgain()} keep folder and ports, so that outages can be played.
 */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private Process process;

    private BrokerProcess(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Returns when the broker serves. Throws {@link IllegalStateException} with the broker's own words when it can't start. */
    public static BrokerProcess start(Path folder) {
        int[] ports = freePorts();
        BrokerProcess broker = new BrokerProcess(folder, ports[0], ports[1]);
        broker.startAgain();
        return broker;
    }

    /** {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The process, for a test that stalls it or reads its memory. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGKILL, as a power loss would look to the process. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM; returns the exit code. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Starts it in the same folder on the same ports; returns when it serves. */
    public void startAgain() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command()).directory(folder.toFile());
            builder.redirectError(folder.resolve("broker-errors.txt").toFile());
            builder.environment().putAll(environment());
            process = builder.start();
            awaitReady();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "BROKER_PORT", Integer.toString(port),
                "BROKER_CONTROLLER_PORT", Integer.toString(controllerPort),
                "DATA_DIR", folder.resolve("data").toString(),
                "LOG_DIR", folder.resolve("logs").toString());
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BrokerLaunch.JVM_FLAGS);
        // A module with another logging library on its class path must not get the broker's log.
        command.add("-Dslf4j.provider=org.apache.logging.slf4j.SLF4JServiceProvider");
        command.addAll(List.of("-cp", classPath(), BrokerLaunch.MAIN_CLASS));
        return command;
    }

    /** Surefire starts tests from a jar that only points at the class path, and says the class path itself in its own property. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void awaitReady() throws IOException {
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith(BrokerLaunch.READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the broker ended with " + awaitEnd() + ", see "
                    + folder.resolve("broker-errors.txt") + " and " + folder.resolve("logs/broker-1/log.txt"));
        }
    }

    private int awaitEnd() {
        try {
            if (!process.waitFor(STOP_WITHIN)) {
                process.destroyForcibly();
                throw new IllegalStateException("the broker did not end within " + STOP_WITHIN);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Both at once, so that they differ. */
    private static int[] freePorts() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket first = new ServerSocket(0, 1, loopback);
                ServerSocket second = new ServerSocket(0, 1, loopback)) {
            return new int[] {first.getLocalPort(), second.getLocalPort()};
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
