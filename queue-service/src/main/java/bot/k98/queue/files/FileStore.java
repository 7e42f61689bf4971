package bot.k98.queue.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code DATA_DIR/files/<first two digits>/<hash><suffix>}. All instances share it; drafts lie in a folder of their instance, which
 * is emptied when it starts.
 */
public final class FileStore {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int FOLDER_DIGITS = 2;

    private final Path root;
    private final Path drafts;

    /** @param instance whose drafts they are, for example {@code queue-1} */
    public FileStore(Path root, String instance) {
        this.root = root;
        this.drafts = root.resolve("drafts").resolve(instance);
    }

    /** Makes the folders and clears away what an earlier run left half done. */
    public void open() throws IOException {
        Files.createDirectories(drafts);
        try (Stream<Path> left = Files.list(drafts)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    public Draft draft() throws IOException {
        Files.createDirectories(drafts);
        return new Draft(drafts.resolve(UUID.randomUUID().toString()), this);
    }

    /** Where a file lies if it is there. */
    public Path path(String hash, FileType type) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a hash");
        }
        return root.resolve(hash.substring(0, FOLDER_DIGITS)).resolve(hash + type.suffix());
    }

    /** Deletes whatever lies under a hash; nothing there is no fault. */
    public void remove(String hash) throws IOException {
        for (FileType type : FileType.values()) {
            Files.deleteIfExists(path(hash, type));
        }
    }

    public boolean has(String hash, FileType type) {
        return Files.exists(path(hash, type));
    }
}
