package bot.k98.runtime.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** A file that holds one secret. */
public final class SecretFile {
    private final Path path;

    public SecretFile(Path path) {
        this.path = path;
    }

    /** Why it must not be used, as "…, so chmod …"; empty when it may. */
    public Optional<String> refusal() throws IOException {
        if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
            return Optional.empty();
        }
        PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
        Set<PosixFilePermission> modes = attributes.permissions();
        if (modes.contains(PosixFilePermission.OTHERS_READ)) {
            return Optional.of("names a file that everyone can read; run: chmod 600 " + path);
        }
        boolean grantedByRoot =
                "root".equals(attributes.owner().getName()) && !"root".equals(System.getProperty("user.name"));
        return modes.contains(PosixFilePermission.GROUP_READ) && !grantedByRoot
                ? Optional.of("names a file that its group can read; run: chmod 600 " + path)
                : Optional.empty();
    }

    String read() throws IOException {
        return Files.readString(path).strip();
    }
}
