package bot.k98.acceptance.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One instance of queue-service. */
final class QueueProcess {
    /** Memory as in operation: what is measured is measured with it. */
    static final String HEAP = "-Xmx160m";

    private final Process process;

    private QueueProcess(Process process) {
        this.process = process;
    }

    static QueueProcess start(Path folder, int number, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(command()).directory(folder.toFile());
        builder.environment().putAll(variables);
        builder.environment().put("K98_INSTANCE", Integer.toString(number));
        Path out = folder.resolve("queue-" + number + ".out");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
        try {
            return new QueueProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL; returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    /** SIGTERM; returns the exit code. */
    int stop() {
        process.destroy();
        return end();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Resident, in MiB, as the kernel counts it; the highest so far. */
    long peakMemory() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int end() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<String> command() {
        String home = System.getProperty("k98.home", System.getenv("K98_HOME"));
        Path jar = Path.of(home == null ? "../.." : home).resolve("queue-service/target/quarkus-app/quarkus-run.jar");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=4",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toAbsolutePath().normalize().toString());
    }
}
