package bot.k98.queue.parsing;

import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.StoredFile;
import bot.k98.queue.domain.profile.Profiles;
import bot.k98.queue.files.Draft;
import bot.k98.queue.files.FileStore;
import bot.k98.queue.files.FileType;
import bot.k98.queue.files.HashingStream;
import bot.k98.queue.profile.ProfileFolder;
import bot.k98.queue.profile.ProfileReader;
import bot.k98.queue.testing.ScanFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a scan of 100,000 rows and 20 columns five times barely, with the same library, and five times as an import, and prints both
 * times and the resident memory. By hand: {@code java -Xmx160m -cp … bot.k98.queue.parsing.ScanBench <folder> [bare|import]}: with the second word once, in a new
 * process.
 */
final class ScanBench {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 5;

    private ScanBench() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path scan = folder.resolve("scan.xlsx");
        if (!Files.exists(scan)) {
            ScanFixture.honorXlsx(scan, ROWS, ScanFixture.WIDE, 7);
        }
        FileStore store = new FileStore(folder.resolve("files"), "bench");
        StoredFile file = put(store, scan);
        if (arguments.length > 1) {
            long once = arguments[1].equals("bare")
                    ? millis(() -> bare(scan))
                    : millis(() -> ContentCheck.kindOf(scan, Checkpoint.NONE)) + millis(() -> parse(store, file));
            System.out.println(arguments[1] + " in a new process " + once + " ms");
            return;
        }
        for (int round = 1; round <= ROUNDS; round++) {
            long bare = millis(() -> bare(scan));
            long check = millis(() -> ContentCheck.kindOf(scan, Checkpoint.NONE));
            long all = millis(() -> parse(store, file));
            System.out.printf(
                    "round %d: bare %d ms, check %d ms, import %d ms, ratio %.2f%n",
                    round, bare, check, all, (check + all) / (double) bare);
        }
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(System.out::println);
        System.out.println("scan " + Files.size(scan) / 1024 + " KiB");
    }

    /** Something to time. */
    private interface Task {
        void run() throws Exception;
    }

    private static long millis(Task task) throws Exception {
        Clock clock = Clock.systemUTC();
        long before = clock.millis();
        task.run();
        return clock.millis() - before;
    }

    private static void bare(Path scan) throws IOException {
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(scan.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            cells = rows.mapToLong(row -> row.stream()
                            .filter(cell -> cell != null && cell.getText() != null)
                            .count())
                    .sum();
        }
        if (cells < ROWS) {
            throw new IllegalStateException("too few cells: " + cells);
        }
    }

    private static void parse(FileStore store, StoredFile file) throws Exception {
        Profiles profiles = new ProfileFolder(new ProfileReader(name -> Optional.of(Set.of())))
                .load(Optional.empty())
                .profiles();
        ImportResult result =
                new FileParser(store, Problem::code).parse(file, profiles.all(), Instant.EPOCH, Checkpoint.NONE);
        if (result.rows() != ROWS - ScanFixture.badRows(ROWS)) {
            throw new IllegalStateException("rows: " + result);
        }
        Files.delete(store.path(result.snapshot(), FileType.SNAPSHOT));
    }

    private static StoredFile put(FileStore store, Path scan) throws IOException {
        try (Draft draft = store.draft()) {
            HashingStream stream = new HashingStream(draft.stream());
            Files.copy(scan, stream);
            String hash = stream.hash();
            draft.keep(hash, FileType.UPLOAD);
            return new StoredFile(hash, stream.count(), StoredFile.Kind.XLSX);
        }
    }
}
