package bot.k98.watchdog.judge;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Heartbeat;
import bot.k98.contracts.ops.Heartbeat.Beat;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The heartbeats of this machine's instances: each one's own file below LOG_DIR. Works with the broker away. */
public record BeatFiles(Path logRoot) {
    /** Of all instances that have a readable file. */
    public List<Beat> read() {
        List<Beat> beats = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(logRoot, Files::isDirectory)) {
            folders.forEach(folder -> at(folder.resolve("heartbeat.json")).ifPresent(beats::add));
        } catch (IOException e) {
            return List.of();
        }
        return beats;
    }

    /** What stands in one file; empty when it is not there or can't be read. */
    public static Optional<Beat> at(Path file) {
        try {
            return Files.exists(file)
                            && Topics.HEARTBEATS.codec().decode(Files.readAllBytes(file))
                                    instanceof Decoded.Known<Heartbeat>(Beat beat)
                    ? Optional.of(beat)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
