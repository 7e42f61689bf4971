package bot.k98.watchdog.launch;

import bot.k98.runtime.process.AtomicFile;
import bot.k98.watchdog.domain.fleet.Scale;
import bot.k98.watchdog.domain.fleet.Scale.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** DATA_DIR/watchdog/scale.txt: how many of each service ran last, a line as {@code ./k98 scale} takes it. The next start goes on with it. */
public record ScaleFile(Path path) {
    public static ScaleFile in(Path dataRoot) {
        return new ScaleFile(dataRoot.resolve("watchdog").resolve("scale.txt"));
    }

    /** One each when nothing is remembered, or nothing that can be read. */
    public Scale read() {
        try {
            return Files.exists(path) && Scale.read(Files.readString(path).strip()) instanceof Wish.Understood(var kept)
                    ? Scale.ONE_EACH.with(kept)
                    : Scale.ONE_EACH;
        } catch (IOException e) {
            return Scale.ONE_EACH;
        }
    }

    public void write(Scale scale) throws IOException {
        Files.createDirectories(path.getParent());
        AtomicFile.write(path, scale + "\n");
    }
}
