package bot.k98.gateway.connection;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Heartbeat;
import bot.k98.contracts.ops.Heartbeat.Beat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The heartbeat.json that the process before this one left, under the same name. */
public final class BeatFile {
    private BeatFile() {}

    /** Empty without one, and when it can't be read. */
    public static Optional<Beat> read(Path file) {
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
