package bot.k98.runtime.streams;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.Instance;
import bot.k98.runtime.process.Periodic;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.jboss.logging.Logger;

/**
 * Writes the service's {@link StateExport} every hour, and when the process ends, before its stores are closed. What can't be written leaves
 * the last file as it is: the export is for people, the changelogs are the state.
 */
@ApplicationScoped
class StateExporter {
    private static final Logger LOG = Logger.getLogger(StateExporter.class);
    private static final Duration PERIOD = Duration.ofHours(1);

    /** Beyond that a file is no help to a person, and the end of the process would take too long. */
    private static final long LARGEST = 64L << 20;

    private final jakarta.enterprise.inject.Instance<StateExport> export;
    private final StreamsRunner streams;
    private final Configuration configuration;
    private final Instance instance;
    private final Clock clock;
    private Periodic exporting;

    StateExporter(
            jakarta.enterprise.inject.Instance<StateExport> export,
            StreamsRunner streams,
            Configuration configuration,
            Instance instance,
            Clock clock) {
        this.export = export;
        this.streams = streams;
        this.configuration = configuration;
        this.instance = instance;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (export.isResolvable()) {
            exporting = Periodic.every(PERIOD, "state-export", this::write);
        }
    }

    void stop(@Observes @Priority(0) ShutdownEvent event) {
        if (exporting != null) {
            exporting.close();
            write();
        }
    }

    private void write() {
        if (!streams.isRunning()) {
            return;
        }
        StateExport wanted = export.get();
        try {
            Path file = StateFile.of(
                    configuration.get(Variables.DATA_DIR).resolve(configuration.get(wanted.file())), instance.number());
            write(wanted, file);
            LOG.infof("state exported file=%s", file);
        } catch (IOException | UncheckedIOException | InvalidStateStoreException e) {
            LOG.warnf(
                    "state not exported variable=%s reason=\"%s\"",
                    wanted.file().name(), e.getMessage());
        }
    }

    private void write(StateExport wanted, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (OutputStream bytes = new StateFile.Bounded(Files.newOutputStream(next), LARGEST);
                JsonGenerator out = new JsonFactory().createGenerator(bytes).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeStringField("exported_at", clock.instant().toString());
            out.writeStringField("instance", instance.name());
            wanted.write(streams::store, out);
            out.writeEndObject();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(next);
            throw e;
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
