package bot.k98.acceptance.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * docs/performance.md, written anew.
 *
 * @param startSeconds from {@code ./k98 up}, already built, to ready
 * @param memory megabytes by process, after half a minute of nothing to do
 * @param series each with its baseline beside it
 * @param notes sentences below the series
 */
record Report(double startSeconds, Map<String, Double> memory, List<Latencies> series, List<String> notes) {
    private static final double KB_PER_GB = 1024.0 * 1024.0;

    String text() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Performance

                Written by `./k98 bench`; a figure here was measured by that command, on the machine and commit named below, and nothing in it
                is a promise for another machine. The baselines of the same run stand beside the bot's own figures.

                """);
        text.append("- Machine: %s\n".formatted(machine()));
        text.append(
                "- Commit: %s, date: %s\n\n".formatted(commit(), Instant.now().truncatedTo(ChronoUnit.MINUTES)));
        text.append(
                "## Round trips\n\nMilliseconds. For the bot and for plain JDA: from the interaction's creation to the answer at Discord, as the local\n");
        text.append("Discord measures it. Missed: not answered in 3 seconds.\n\n");
        text.append("| series | count | p50 | p99 | max | missed |\n|---|---|---|---|---|---|\n");
        series.forEach(latencies -> text.append(latencies.row()).append('\n'));
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        text.append("\n## Start\n\nFrom `./k98 up`, already built, to ready: %.1f s.\n".formatted(startSeconds));
        text.append("\n## Memory\n\nResident, after half a minute of nothing to do.\n\n| process | MB |\n|---|---|\n");
        memory.forEach((name, megabytes) -> text.append("| %s | %.0f |\n".formatted(name, megabytes)));
        text.append("| all | %.0f |\n"
                .formatted(memory.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()));
        return text.toString();
    }

    private static String machine() throws IOException {
        String cpu = first(Path.of("/proc/cpuinfo"), "model name").orElse("unknown processor");
        String memory = first(Path.of("/proc/meminfo"), "MemTotal")
                .map(kb -> "%.0f GB".formatted(Long.parseLong(kb.replaceAll("\\D", "")) / KB_PER_GB))
                .orElse("unknown memory");
        return "%d cores, %s, %s, %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        cpu,
                        memory,
                        System.getProperty("os.name"),
                        Runtime.version());
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
