package bot.k98.watchdog.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A tar file that has its name only when it is whole and on disk. Not compressed as a whole: records are compressed one by one, and the
 * files that members upload are compressed already. Only its owner may read it.
 */
final class ArchiveWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final String MANIFEST = "manifest.json";

    private final Path file;
    private final Path unfinished;
    private final TarArchiveOutputStream out;

    private ArchiveWriter(Path file, Path unfinished) throws IOException {
        this.file = file;
        this.unfinished = unfinished;
        this.out = new TarArchiveOutputStream(
                new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER), StandardCharsets.UTF_8.name());
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    static ArchiveWriter create(Path file) throws IOException {
        return new ArchiveWriter(file, OwnersFile.create(file.resolveSibling(file.getFileName() + ".unfinished")));
    }

    /**
     * Takes the first {@code bytes} of a file, however it grows meanwhile.
     *
     * @return the hash of what was taken
     * @throws IOException when the file is shorter than that
     */
    String put(String entry, Path source, long bytes) throws IOException {
        begin(entry, bytes);
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(source), Hashes.sha256())) {
            copy(in, bytes, entry);
            out.closeArchiveEntry();
            return Hashes.text(in.getMessageDigest());
        }
    }

    /** Call last: the archive is complete, has its name, and lies on disk. */
    void finish(String manifest) throws IOException {
        byte[] text = manifest.getBytes(StandardCharsets.UTF_8);
        begin(MANIFEST, text.length);
        out.write(text);
        out.closeArchiveEntry();
        out.close();
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void begin(String entry, long bytes) throws IOException {
        TarArchiveEntry header = new TarArchiveEntry(entry);
        header.setSize(bytes);
        out.putArchiveEntry(header);
    }

    private void copy(InputStream in, long bytes, String entry) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException(entry + " became shorter while it was copied");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** Removes what is not finished. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException alreadyBroken) {
            // The reason why it was not finished is on its way to the operator.
            Files.deleteIfExists(unfinished);
        }
        Files.deleteIfExists(unfinished);
    }
}
