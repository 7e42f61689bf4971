package bot.k98.watchdog.judge;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Heartbeat;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.watchdog.domain.child.ProcessId;
import bot.k98.watchdog.process.LastWords;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** The heartbeats of this machine's instances: each one's own file below LOG_DIR. Works with the broker away. */
public record BeatFiles(Path logRoot) {
    private static final Logger LOG = Logger.getLogger(BeatFiles.class);

    /** Of all instances that have a readable file. */
    public List<Beat> read() {
        List<Beat> beats = new ArrayList<>();
        each((_, beat) -> beats.add(beat));
        return beats;
    }

    /** Instances whose newest process was stopped and said so, and when. */
    Map<String, Instant> stopped() {
        Map<String, Instant> stopped = new HashMap<>();
        each((folder, beat) -> new LastWords(folder)
                .stoppedAt(new ProcessId(beat.pid(), beat.startedAt()))
                .ifPresent(at -> stopped.put(beat.instance(), at)));
        return stopped;
    }

    private void each(BiConsumer<Path, Beat> taker) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(logRoot, Files::isDirectory)) {
            folders.forEach(
                    folder -> at(folder.resolve("heartbeat.json")).ifPresent(beat -> taker.accept(folder, beat)));
        } catch (IOException e) {
            LOG.debugf("heartbeats not read problem=\"%s\"", e.getMessage());
        }
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
