package bot.k98.watchdog.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * One watchdog per DATA_DIR: an operating system lock on DATA_DIR/run/k98.lock, which a killed process loses by itself. The file says who
 * has it, for the message to the second one.
 */
public final class RunLock implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Who holds a lock.
     *
     * @param page where a person looks
     */
    public record Holder(long pid, Instant since, String page) {
        /** What the second one is told. */
        public String message() {
            return "k98-bot is already running (pid %d, since %s), page %s; stop it with ./k98 down"
                    .formatted(pid, since, page);
        }
    }

    /**
     * Takes the lock, or throws {@link CannotStart} with the present holder's message.
     *
     * @throws IOException when the folder can't be written
     */
    public static RunLock take(Path file, Holder holder) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Optional<FileLock> lock = lock(channel);
        if (lock.isEmpty()) {
            channel.close();
            throw new CannotStart(holderOf(file).message());
        }
        write(channel, holder);
        return new RunLock(channel);
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static void write(FileChannel channel, Holder holder) throws IOException {
        ByteBuffer text = ByteBuffer.wrap(JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("pid", holder.pid())
                .put("since", holder.since().toString())
                .put("page", holder.page())));
        channel.truncate(0);
        channel.write(text, 0);
        channel.force(true);
    }

    private static Holder holderOf(Path file) throws IOException {
        JsonNode node = JSON.readTree(Files.readAllBytes(file));
        return new Holder(
                node.path("pid").asLong(),
                Instant.parse(node.path("since").asText(Instant.EPOCH.toString())),
                node.path("page").asText());
    }

    /** Gives the lock back; the file stays, empty, so that nobody takes its last holder for the present one. */
    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
