package bot.k98.acceptance.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Where and when something was measured: figures say nothing without it. */
final class Machine {
    private static final double KB_PER_GB = 1024.0 * 1024.0;

    private Machine() {}

    /** Cores, processor, memory, Java, commit and time. */
    static String line() throws IOException {
        String cpu = first(Path.of("/proc/cpuinfo"), "model name").orElse("unknown processor");
        String memory = first(Path.of("/proc/meminfo"), "MemTotal")
                .map(kb -> "%.0f GB".formatted(Long.parseLong(kb.replaceAll("\\D", "")) / KB_PER_GB))
                .orElse("unknown memory");
        return "Measured on %d cores, %s, %s, %s, Java %s; commit %s, %s, load %s."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        cpu,
                        memory,
                        System.getProperty("os.name"),
                        Runtime.version(),
                        commit(),
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        load());
    }

    /** Of the last minute: what else ran here. */
    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ", 2)[0] : "unknown";
    }

    private static Optional<String> first(Path file, String key) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                .directory(home().toFile())
                .start();
        String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return commit.isEmpty() ? "unknown" : commit;
    }

    static Path home() {
        return Path.of(System.getenv("K98_HOME"));
    }
}
