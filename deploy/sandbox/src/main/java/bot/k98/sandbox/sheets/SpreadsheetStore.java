package bot.k98.sandbox.sheets;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The spreadsheets, each a JSON file in a folder. Every change is on disk before it is answered, and either whole or not at all. */
final class SpreadsheetStore {

    private static final String ENDING = ".json";

    private final Path folder;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Spreadsheet> sheets = new TreeMap<>();

    private SpreadsheetStore(Path folder) {
        this.folder = folder;
    }

    /** Reads what the folder holds; makes the folder when it is missing. */
    static SpreadsheetStore in(Path folder) {
        SpreadsheetStore store = new SpreadsheetStore(folder);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                        .forEach(store::load);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return store;
    }

    synchronized boolean isEmpty() {
        return sheets.isEmpty();
    }

    synchronized List<Spreadsheet> all() {
        return List.copyOf(sheets.values());
    }

    synchronized void add(Spreadsheet sheet) {
        save(sheet);
    }

    /** @throws GoogleError 404 when there is no such spreadsheet */
    synchronized <T> T read(String id, Function<Spreadsheet, T> question) {
        return question.apply(existing(id));
    }

    /** Works on a copy, which replaces the stored one only when {@code change} returns. */
    synchronized <T> T change(String id, Function<Spreadsheet, T> change) {
        Spreadsheet copy = mapper.convertValue(existing(id), Spreadsheet.class);
        T answer = change.apply(copy);
        save(copy);
        return answer;
    }

    private Spreadsheet existing(String id) {
        Spreadsheet sheet = sheets.get(id);
        if (sheet == null) {
            throw GoogleError.notFound();
        }
        return sheet;
    }

    private void load(Path file) {
        try {
            Spreadsheet sheet = mapper.readValue(file.toFile(), Spreadsheet.class);
            sheets.put(sheet.id(), sheet);
        } catch (IOException broken) {
            throw new UncheckedIOException("can't read " + file + ": remove it and a sample takes its place", broken);
        }
    }

    private void save(Spreadsheet sheet) {
        Path file = folder.resolve(sheet.id() + ENDING);
        Path next = folder.resolve(sheet.id() + ".tmp");
        try {
            mapper.writeValue(next.toFile(), sheet);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        sheets.put(sheet.id(), sheet);
    }
}
