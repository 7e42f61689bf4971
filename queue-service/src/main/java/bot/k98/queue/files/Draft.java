package bot.k98.queue.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is being written. Closed before it is kept, it is gone. */
public final class Draft implements AutoCloseable {
    private final Path file;
    private final FileStore store;
    private final OutputStream stream;

    Draft(Path file, FileStore store) throws IOException {
        this.file = file;
        this.store = store;
        this.stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }

    /** Unbuffered. */
    public OutputStream stream() {
        return stream;
    }

    /** Where it lies until it is kept. */
    public Path file() {
        return file;
    }

    /** On the disk under its hash, all of it, before this returns; a file that is there already is left as it is. */
    public void keep(String hash, FileType type) throws IOException {
        stream.close();
        Path target = store.path(hash, type);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        force(file, StandardOpenOption.WRITE);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent(), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(file);
    }
}
