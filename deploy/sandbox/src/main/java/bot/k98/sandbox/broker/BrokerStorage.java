package bot.k98.sandbox.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The storage folder: formatted once, as {@code kafka-storage format} does it, with a cluster id that then stays in meta.properties. */
final class BrokerStorage {

    private static final String MARK = "meta.properties";

    private BrokerStorage() {}

    /** @throws FatalStart when formatting fails, with Kafka's reason */
    static void formatOnce(BrokerSettings settings) {
        if (Files.exists(settings.storage().resolve(MARK))) {
            return;
        }
        String folder = settings.storage().toString();
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(folder)
                    .setMetadataLogDirectory(folder)
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception failed) {
            throw new FatalStart("can't format " + folder + ": " + failed.getMessage());
        }
    }
}
