package bot.k98.watchdog.logs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was appended to one file since it was last asked; a file that became shorter was begun anew. */
final class NewLines {
    /** More is left out at once, its beginning first: the file itself has it. */
    private static final int MOST_BYTES = 256 << 10;

    private final Path file;
    private long read;

    /** @param fromEnd whether what is there now counts as read */
    NewLines(Path file, boolean fromEnd) {
        this.file = file;
        this.read = fromEnd ? size() : 0;
    }

    /** Whole lines only; the rest of one that is being written comes next time. */
    List<String> next() {
        long size = size();
        if (size < read) {
            read = 0;
        }
        if (size == read) {
            return List.of();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(read, size - MOST_BYTES);
            byte[] bytes = new byte[(int) (size - from)];
            open.seek(from);
            open.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            read = from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
            return text.substring(0, end).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
