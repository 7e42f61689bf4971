package bot.k98.watchdog.backup;

import bot.k98.watchdog.domain.backup.BackupManifest.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Lines, compressed; the hash is that of the lines themselves, so that two dumps of the same records have the same one. */
final class LinesFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final DigestOutputStream out;
    private long lines;

    private LinesFile(OutputStream out) {
        this.out = new DigestOutputStream(out, Hashes.sha256());
    }

    static LinesFile create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        OutputStream fast = new GZIPOutputStream(Files.newOutputStream(file), BUFFER) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
        return new LinesFile(new BufferedOutputStream(fast, BUFFER));
    }

    void add(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        lines++;
    }

    /** Call when all lines are in. */
    Content content(String entry) {
        return new Content(entry, lines, Hashes.text(out.getMessageDigest()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
