package bot.k98.queue.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.queue.ImportResult;
import bot.k98.contracts.queue.Problem;
import bot.k98.contracts.queue.StoredFile;
import bot.k98.queue.domain.profile.Profile;
import bot.k98.queue.domain.profile.Profiles;
import bot.k98.queue.domain.rows.RefusedFileException;
import bot.k98.queue.files.Draft;
import bot.k98.queue.files.FileStore;
import bot.k98.queue.files.FileType;
import bot.k98.queue.files.HashingStream;
import bot.k98.queue.profile.ProfileFolder;
import bot.k98.queue.profile.ProfileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files put into a store and read by the shipped profiles. */
final class ParserFixture {
    static final Instant AT = Instant.parse("2026-11-23T20:15:00Z");

    private final FileStore store;
    private final Profiles profiles = new ProfileFolder(new ProfileReader(name -> Optional.of(Set.of())))
            .load(Optional.empty())
            .profiles();

    ParserFixture(Path folder) {
        store = new FileStore(folder.resolve("files"), "queue-1");
    }

    /** What fills a sheet. */
    interface Filling {
        void fill(Worksheet sheet);
    }

    static byte[] workbook(String sheetName, Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            filling.fill(workbook.newWorksheet(sheetName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A sheet of texts. */
    static byte[] workbook(String sheetName, String[]... rows) {
        return workbook(sheetName, sheet -> fill(sheet, rows));
    }

    /** Several sheets of texts; those of which {@code hidden} says so aren't shown. */
    static byte[] workbook(Map<String, String[][]> sheets, Predicate<String> hidden) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                fill(sheet, rows);
                if (hidden.test(name)) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, String[]... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                sheet.value(row, column, rows[row][column]);
            }
        }
    }

    ImportResult honor(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8), "honor");
    }

    ImportResult parse(byte[] bytes, String... names) {
        try {
            return attempt(bytes, names);
        } catch (RefusedFileException e) {
            throw new AssertionError("refused: " + e.problem(), e);
        }
    }

    Problem refusal(byte[] bytes, String... names) {
        try {
            throw new AssertionError("taken: " + attempt(bytes, names));
        } catch (RefusedFileException e) {
            return e.problem();
        }
    }

    Problem refusal(String text, String... names) {
        return refusal(text.getBytes(StandardCharsets.UTF_8), names);
    }

    /** The snapshot's lines, the columns' names first. */
    List<String> snapshot(ImportResult result) {
        try (var stream = new GZIPInputStream(Files.newInputStream(store.path(result.snapshot(), FileType.SNAPSHOT)))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> report(ImportResult result) {
        try {
            return Files.readAllLines(store.path(result.report().orElseThrow(), FileType.REPORT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportResult attempt(byte[] bytes, String... names) throws RefusedFileException {
        try {
            StoredFile file = put(bytes);
            List<Profile> wanted = profiles.named(List.of(names));
            assertThat(wanted).hasSameSizeAs(names);
            return new FileParser(store, Problem::code).parse(file, wanted, AT, Checkpoint.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile put(byte[] bytes) throws IOException, RefusedFileException {
        try (Draft draft = store.draft()) {
            HashingStream stream = new HashingStream(draft.stream());
            stream.write(bytes);
            var kind = ContentCheck.kindOf(draft.file(), Checkpoint.NONE);
            String hash = stream.hash();
            draft.keep(hash, FileType.UPLOAD);
            return new StoredFile(hash, bytes.length, kind);
        }
    }
}
