package bot.k98.watchdog.logs;

import bot.k98.runtime.process.Directories;
import bot.k98.runtime.process.Periodic;
import bot.k98.watchdog.domain.logs.LogEntry;
import bot.k98.watchdog.domain.logs.LogLevel;
import bot.k98.watchdog.domain.logs.WarningDigest;
import bot.k98.watchdog.files.OperatorLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings every process's warnings into LOG_DIR/log.txt and its errors with their traces into LOG_DIR/crash.log, a few seconds after they were
 * logged. A trace that comes again is a line with a count. What was logged while no watchdog ran stands in the process's own files only.
 */
@ApplicationScoped
class WarningGatherer {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int LONGEST_TRACE = 80;

    private final LogFolder folder;
    private final OperatorLog log;
    private final Clock clock;
    private final Map<Path, NewLines> files = new HashMap<>();
    private final WarningDigest warnings = new WarningDigest();
    private final WarningDigest errors = new WarningDigest();
    private boolean begun;
    private Periodic gathering;

    WarningGatherer(Directories directories, OperatorLog log, Clock clock) {
        this.folder = new LogFolder(directories.logRoot());
        this.log = log;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        gathering = Periodic.every(EVERY, "warnings", this::gather);
    }

    void stop(@Observes ShutdownEvent event) {
        gathering.close();
    }

    private void gather() {
        Instant now = clock.instant();
        for (String process : folder.processes()) {
            entries(process, "log.txt").stream()
                    .filter(entry -> entry.level().compareTo(LogLevel.WARN) >= 0)
                    .filter(entry -> warnings.isNew(entry, now))
                    .forEach(entry -> log.warn(process + " | " + WarningDigest.headline(entry)));
            entries(process, "crash.log").stream()
                    .filter(entry -> errors.isNew(entry, now))
                    .forEach(entry -> log.error(process + " | " + shortened(entry)));
        }
        warnings.over(now).forEach(again -> log.warn(told(again)));
        errors.over(now).forEach(again -> log.error(told(again)));
        begun = true;
    }

    /** A file that is there at the start has been told of before; one that comes later is new from its first line. */
    private List<LogEntry> entries(String process, String name) {
        Path file = folder.root().resolve(process).resolve(name);
        List<String> lines =
                files.computeIfAbsent(file, path -> new NewLines(path, !begun)).next();
        List<LogEntry> entries = new ArrayList<>();
        for (String line : lines) {
            Optional<LogEntry> head = LogEntry.begin(process, line);
            if (head.isPresent()) {
                entries.add(head.get());
            } else if (!entries.isEmpty()) {
                entries.set(entries.size() - 1, entries.getLast().and(line));
            }
        }
        return entries;
    }

    private static String shortened(LogEntry entry) {
        List<String> lines = entry.words().lines().limit(LONGEST_TRACE).toList();
        return String.join("\n", lines);
    }

    private static String told(WarningDigest.Repeated again) {
        return "%s | repeated=%d %s".formatted(again.from(), again.times(), again.words());
    }
}
