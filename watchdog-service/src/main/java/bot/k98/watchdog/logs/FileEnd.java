package bot.k98.watchdog.logs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a text file. */
final class FileEnd {
    private FileEnd() {}

    /** Whole lines among the last {@code bytes}; none when there is no such file. */
    static List<String> lines(Path file, int bytes) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(bytes, open.length())];
            open.seek(open.length() - end.length);
            open.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            boolean cut = open.length() > end.length && !lines.isEmpty();
            return cut ? lines.subList(1, lines.size()) : lines;
        } catch (IOException e) {
            return List.of();
        }
    }
}
