package bot.k98.watchdog.oldbot;

import bot.k98.watchdog.backup.BackupFailure;
import bot.k98.watchdog.domain.oldbot.OldFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The old bot's files: those of its folder, of its {@code data} and of its {@code logs}. Of two with the same name the newer one counts. */
final class OldFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** Some editors put it before what they save; it is no part of JSON. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, Path> byName = new TreeMap<>();
    private final List<Path> older = new ArrayList<>();

    private OldFolder() {}

    static OldFolder at(Path root) throws IOException {
        OldFolder folder = new OldFolder();
        for (String part : List.of("", "data", "logs")) {
            folder.add(root.resolve(part));
        }
        return folder;
    }

    private void add(Path part) throws IOException {
        if (!Files.isDirectory(part)) {
            return;
        }
        try (Stream<Path> files = Files.list(part)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(file.getFileName().toString(), file);
            }
        }
    }

    private void add(String name, Path file) throws IOException {
        Path other = byName.putIfAbsent(name, file);
        if (other != null) {
            boolean newer = Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) > 0;
            byName.put(name, newer ? file : other);
            older.add(newer ? other : file);
        }
    }

    /** By their names, so in the order of time for those that have a day in their name. */
    List<Path> files(OldFile kind) {
        return byName.entrySet().stream()
                .filter(entry -> OldFile.of(entry.getKey()).filter(kind::equals).isPresent())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Not looked at: a newer one of the same name is there. */
    List<Path> older() {
        return older.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** Names of files that the old bot isn't known to write. */
    List<String> unknown() {
        return byName.keySet().stream()
                .filter(name -> OldFile.of(name).isEmpty())
                .toList();
    }

    /** Known files that aren't taken, and why. */
    Map<String, String> notTaken() {
        Map<String, String> reasons = new TreeMap<>();
        byName.keySet()
                .forEach(name -> OldFile.of(name).flatMap(OldFile::whyNot).ifPresent(why -> reasons.put(name, why)));
        return reasons;
    }

    /** @throws BackupFailure when it is no JSON object */
    static Map<String, Object> read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8))
                .orElseThrow(() -> new BackupFailure("it holds no JSON object; nothing of it was taken"));
    }

    /** Empty when it is no JSON object. */
    static Optional<Map<String, Object>> parse(String text) {
        try {
            boolean marked = text.startsWith(BYTE_ORDER_MARK);
            return Optional.ofNullable(
                    JSON.readValue(marked ? text.substring(BYTE_ORDER_MARK.length()) : text, FIELDS));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
