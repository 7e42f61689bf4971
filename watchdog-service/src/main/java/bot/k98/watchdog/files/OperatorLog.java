package bot.k98.watchdog.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.PeriodicSizeRotatingFileHandler;
import org.jboss.logmanager.handlers.SizeRotatingFileHandler;

/**
 * LOG_DIR/log.txt, the life of the whole system in a line each, and LOG_DIR/crash.log, every unplanned end. The first is bounded by size. The
 * second begins a new file each month and keeps those of all months; of one month it keeps the newest {@link #CRASHES_KEPT} files and the one
 * that is written, 520 MB: so much only a system writes that fails all the time. Written past the logging configuration: they have to work before it does.
 */
public final class OperatorLog implements AutoCloseable {
    private static final String FORMAT = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p %s%n";
    private static final long LARGEST = 3_000_000;
    private static final int KEPT = 5;
    private static final long LARGEST_CRASHES = 20_000_000;

    /** Of one month. */
    static final int CRASHES_KEPT = 25;

    private final SizeRotatingFileHandler life;
    private final PeriodicSizeRotatingFileHandler crashes;
    private final InstantSource clock;

    private OperatorLog(SizeRotatingFileHandler life, PeriodicSizeRotatingFileHandler crashes, InstantSource clock) {
        this.life = life;
        this.crashes = crashes;
        this.clock = clock;
    }

    /** @param folder LOG_DIR; made when it isn't there */
    public static OperatorLog in(Path folder) {
        return in(folder, InstantSource.system(), LARGEST_CRASHES);
    }

    /** @param largestCrashes bytes after which crash.log goes on in another file within the month */
    static OperatorLog in(Path folder, InstantSource clock, long largestCrashes) {
        try {
            Files.createDirectories(folder);
            var life = new SizeRotatingFileHandler(folder.resolve("log.txt").toFile(), true, LARGEST, KEPT);
            life.setFormatter(new PatternFormatter(FORMAT));
            var crashes = new PeriodicSizeRotatingFileHandler(
                    folder.resolve("crash.log").toFile(), ".yyyy-MM", largestCrashes, CRASHES_KEPT, true);
            crashes.setFormatter(new PatternFormatter(FORMAT));
            return new OperatorLog(life, crashes, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void info(String line) {
        life.publish(entry(Level.INFO, line));
    }

    public void warn(String line) {
        life.publish(entry(org.jboss.logmanager.Level.WARN, line));
    }

    /** To both files. */
    public void crash(String line) {
        warn(line);
        crashes.publish(entry(org.jboss.logmanager.Level.ERROR, line));
    }

    /** To the crash log alone. */
    public void error(String line) {
        crashes.publish(entry(org.jboss.logmanager.Level.ERROR, line));
    }

    private ExtLogRecord entry(Level level, String line) {
        ExtLogRecord entry = new ExtLogRecord(level, line, OperatorLog.class.getName());
        entry.setInstant(clock.instant());
        return entry;
    }

    @Override
    public void close() {
        life.close();
        crashes.close();
    }
}
