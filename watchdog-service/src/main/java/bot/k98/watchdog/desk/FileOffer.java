package bot.k98.watchdog.desk;

import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.OutgoingFile;
import bot.k98.runtime.kafka.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Hands bytes to the gateway before a reply names them. */
@ApplicationScoped
class FileOffer {
    /** A producer's request takes a megabyte, and base64 adds a third: the newest that fits. */
    private static final int LARGEST = 700_000;

    private final RecordWriter writer;

    FileOffer(RecordWriter writer) {
        this.writer = writer;
    }

    /** Blocks until they are written; gives the hash that names them. */
    String offer(byte[] bytes, Trace trace) {
        byte[] fitting =
                bytes.length <= LARGEST ? bytes : Arrays.copyOfRange(bytes, bytes.length - LARGEST, bytes.length);
        String hash = HexFormat.of().formatHex(sha256(fitting));
        OutgoingFile file = new OutgoingFile.FileOffered(hash, fitting);
        var unused = writer.write(Topics.FILES, hash, file, "file-" + hash, trace)
                .toCompletableFuture()
                .join();
        return hash;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
