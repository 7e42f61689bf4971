package bot.k98.watchdog.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Counts what is added to the instances' crash.logs. What stands in them at the first look is old; a file that became shorter is a new one. */
final class CrashLogs {
    private static final Logger LOG = Logger.getLogger(CrashLogs.class);
    private static final String CRASH_LOG = "crash.log";

    /** An entry begins with its time or, as JSON, with a brace; its trace is indented. */
    private static final Pattern ENTRY = Pattern.compile("(?m)^(?:\\d{4}-\\d{2}-\\d{2}T|\\{)");

    /** No look reads more than this of a file; a process that writes faster is over every limit anyway. */
    private static final int MOST = 1 << 20;

    private final Path logRoot;
    private final Map<String, Long> positions = new HashMap<>();
    private boolean looked;

    CrashLogs(Path logRoot) {
        this.logRoot = logRoot;
    }

    /** New entries of each instance since the last look; every instance with a crash.log is named. */
    Map<String, Integer> look() {
        Map<String, Integer> added = new HashMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(logRoot, Files::isDirectory)) {
            for (Path folder : folders) {
                Path file = folder.resolve(CRASH_LOG);
                if (Files.exists(file)) {
                    added.put(
                            folder.getFileName().toString(),
                            added(folder.getFileName().toString(), file));
                }
            }
        } catch (IOException e) {
            LOG.debugf("crash.logs not read problem=\"%s\"", e.getMessage());
        }
        looked = true;
        return added;
    }

    private int added(String instance, Path file) throws IOException {
        long size = Files.size(file);
        Long before = positions.put(instance, size);
        if (before == null && !looked) {
            return 0;
        }
        long from = before == null || before > size ? 0 : before;
        return from == size ? 0 : entries(file, from, (int) Math.min(size - from, MOST));
    }

    private static int entries(Path file, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        try (RandomAccessFile reading = new RandomAccessFile(file.toFile(), "r")) {
            reading.seek(from);
            int read = Math.max(0, reading.read(bytes));
            return (int) ENTRY.matcher(new String(bytes, 0, read, StandardCharsets.UTF_8))
                    .results()
                    .count();
        }
    }
}
