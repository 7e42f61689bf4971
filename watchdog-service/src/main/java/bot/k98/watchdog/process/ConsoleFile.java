package bot.k98.watchdog.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a child writes to its standard output and error: little, since its log has a file of its own. Bounded: above a megabyte it is moved
 * aside to {@code console.1.txt} and begun anew, also while the child writes to it.
 */
public record ConsoleFile(Path file) {
    private static final long LARGEST = 1 << 20;
    private static final int TAIL_BYTES = 16 << 10;

    /** Makes the folder, and room. */
    void prepare() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        trim();
    }

    /** Copies and truncates rather than renames: the child appends to the open file. */
    public void trim() throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGEST) {
            Files.copy(file, file.resolveSibling("console.1.txt"), StandardCopyOption.REPLACE_EXISTING);
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.setLength(0);
            }
        }
    }

    /** The last lines; empty when there is nothing to read. */
    public List<String> tail(int lines) {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(TAIL_BYTES, open.length())];
            open.seek(open.length() - end.length);
            open.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
