package bot.k98.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One instance of a service, beside a broker alone. */
public final class ServiceProcess {
    /** Memory as in operation: what is measured is measured with it. */
    public static final String HEAP = "-Xmx160m";

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /** @param service its name, for example {@code queue} */
    public static ServiceProcess start(String service, Path folder, int number, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(command(service)).directory(folder.toFile());
        builder.environment().putAll(variables);
        builder.environment().put("K98_INSTANCE", Integer.toString(number));
        Path out = folder.resolve(service + "-" + number + ".out");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
        try {
            return new ServiceProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        end();
    }

    /** SIGTERM; returns the exit code. */
    public int stop() {
        process.destroy();
        return end();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Resident, in MiB, as the kernel counts it; the highest so far. */
    public long peakMemory() {
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

    private static List<String> command(String service) {
        String home = System.getProperty("k98.home", System.getenv("K98_HOME"));
        Path jar =
                Path.of(home == null ? "../.." : home).resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
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
