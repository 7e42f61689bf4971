package bot.k98.watchdog.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * DATA_DIR/run/steering.key, made anew by each watchdog and readable by its user alone: the loopback interface is open to every user and to
 * every web page of the machine, this file is not. Its content is a header line, as curl takes one from a file.
 */
record SteeringKey(Path file, String secret) {
    static final String HEADER = "X-K98-Key";
    private static final int BYTES = 24;

    static SteeringKey in(Path folder) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new SteeringKey(folder.resolve("steering.key"), HexFormat.of().formatHex(random));
    }

    void write() {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HEADER + ": " + secret + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param given null when there was none */
    boolean opens(String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SteeringKey[" + file + "]";
    }
}
