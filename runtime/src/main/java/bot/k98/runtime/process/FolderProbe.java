package bot.k98.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a folder can be written, or made where it isn't there yet. */
public final class FolderProbe {
    private FolderProbe() {}

    /** Tries it with an empty file, which is gone afterwards: what modes allow says little where the file system refuses, as /proc does. */
    public static boolean mayWrite(Path folder) {
        Path nearest = folder.toAbsolutePath().normalize();
        while (nearest.getParent() != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        try {
            Files.delete(Files.createTempFile(nearest, ".k98-check", ""));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
