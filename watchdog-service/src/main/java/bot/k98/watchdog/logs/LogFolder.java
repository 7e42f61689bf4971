package bot.k98.watchdog.logs;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.logs.LogPage;
import bot.k98.watchdog.domain.logs.LogQuery;
import bot.k98.watchdog.domain.logs.LogQuery.LogSource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * LOG_DIR: a folder for each process of this machine, and the files of the whole system at its root. Only names that are found in it are ever
 * opened, so no request reaches a file outside.
 */
public record LogFolder(Path root) {
    /** The whole system's own files. */
    public static final String SYSTEM = "system";

    /** What is looked at of each file: some ten thousand lines. */
    private static final int SEARCHED_BYTES = 2 << 20;

    private static final int WORDS_BYTES = 64 << 10;
    private static final String LOG = "log.txt";
    private static final String CRASH = "crash.log";
    private static final String CONSOLE = "console.txt";

    /** Processes that have logs here, by name. */
    public List<String> processes() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
            folders.forEach(folder -> names.add(folder.getFileName().toString()));
        } catch (IOException e) {
            return List.of();
        }
        return names.stream().sorted().toList();
    }

    /** Files of a process, or of {@link #SYSTEM}, that can be read. */
    public List<String> files(String process) {
        return folder(process).stream()
                .flatMap(folder -> Stream.of(LOG, CRASH, CONSOLE).filter(file -> Files.exists(folder.resolve(file))))
                .toList();
    }

    /** The end of one of {@link #files}; none for any other name. */
    public List<String> tail(String process, String file, int lines) {
        if (!files(process).contains(file)) {
            return List.of();
        }
        return last(FileEnd.lines(folder(process).orElseThrow().resolve(file), SEARCHED_BYTES), lines);
    }

    public LogPage find(LogQuery query) {
        String file = query.source() == LogSource.CRASH ? CRASH : LOG;
        Map<String, List<String>> files = new TreeMap<>();
        for (String process : asked(query)) {
            folder(process)
                    .ifPresent(folder -> files.put(process, FileEnd.lines(folder.resolve(file), SEARCHED_BYTES)));
        }
        return LogPage.of(query, files);
    }

    /** Warnings of the whole system are those of every process; anything else of it stands in its own files. */
    private List<String> asked(LogQuery query) {
        if (query.service().isPresent()) {
            return processes().stream()
                    .filter(process -> isOf(process, query.service().get()))
                    .toList();
        }
        return query.source() == LogSource.ERROR ? processes() : List.of(SYSTEM);
    }

    /** What a process said last: its log, or its console when that is newer, as it is for one that refuses its configuration. */
    public List<String> lastWords(String process, int lines) {
        return folder(process).stream()
                .flatMap(folder -> Stream.of(folder.resolve(LOG), folder.resolve(CONSOLE)))
                .filter(file -> Files.exists(file) && file.toFile().length() > 0)
                .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                .map(file -> last(FileEnd.lines(file, WORDS_BYTES), lines))
                .orElse(List.of());
    }

    private Optional<Path> folder(String process) {
        if (process.equals(SYSTEM)) {
            return Optional.of(root);
        }
        // The broker and the local Discord are called without their number.
        return processes().stream()
                .filter(name -> name.equals(process) || name.equals(process + "-1"))
                .findFirst()
                .map(root::resolve);
    }

    private static boolean isOf(String process, ServiceName service) {
        return process.startsWith(service.wire() + "-");
    }

    private static List<String> last(List<String> lines, int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }
}
