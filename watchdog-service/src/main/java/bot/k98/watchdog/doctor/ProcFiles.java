package bot.k98.watchdog.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux says of the machine. @param root /proc */
record ProcFiles(Path root) {
    private static final String AVAILABLE = "MemAvailable:";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Whether something keeps the clock in time. */
    enum Kept {
        YES,
        NO,
        UNKNOWN
    }

    /** In bytes; empty where it can't be read. */
    Optional<Long> availableMemory() {
        try (Stream<String> lines = Files.lines(root.resolve("meminfo"))) {
            return lines.filter(line -> line.startsWith(AVAILABLE))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> Long.parseLong(kilobytes) << 10)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Kept clockIsKept() {
        try {
            Process asked = new ProcessBuilder("timedatectl", "show", "-p", "NTPSynchronized", "--value")
                    .redirectErrorStream(true)
                    .start();
            if (!asked.waitFor(PATIENCE)) {
                asked.destroyForcibly();
                return Kept.UNKNOWN;
            }
            return switch (new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()) {
                case "yes" -> Kept.YES;
                case "no" -> Kept.NO;
                default -> Kept.UNKNOWN;
            };
        } catch (IOException e) {
            return Kept.UNKNOWN;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
