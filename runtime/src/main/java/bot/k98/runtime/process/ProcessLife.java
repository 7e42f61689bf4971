package bot.k98.runtime.process;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Ends this process for a reason, and leaves word of it in last_shutdown_info.json. */
@ApplicationScoped
public class ProcessLife {
    private static final Logger LOG = Logger.getLogger(ProcessLife.class);

    /** After everybody else has drained. */
    private static final int LAST = Integer.MAX_VALUE;

    private final Configuration configuration;
    private final Instance instance;
    private final Directories directories;
    private final Clock clock;
    private volatile boolean leaving;
    private final AtomicReference<End> end =
            new AtomicReference<>(new End("stopped from outside", ExitCode.TERMINATED));

    ProcessLife(Configuration configuration, Instance instance, Directories directories, Clock clock) {
        this.configuration = configuration;
        this.instance = instance;
        this.directories = directories;
        this.clock = clock;
    }

    /** Why, and with which exit code. */
    record End(String reason, int exitCode) {}

    /**
     * Drains and ends with RESTART_EXIT_CODE.
     *
     * @return false when nothing above would start it again (WATCHDOG_RUN is not set): then nothing happens
     */
    public boolean requestRestart(String reason) {
        if (!configuration.get(Variables.WATCHDOG_RUN)) {
            LOG.warnf(
                    "restart refused instance=%s reason=\"nothing above starts it again, WATCHDOG_RUN is not set\"",
                    instance.name());
            return false;
        }
        exit(new End(reason, configuration.get(Variables.RESTART_EXIT_CODE)));
        return true;
    }

    /** Ends with 0 and doesn't come back: whoever shares work with this instance takes it over now. */
    public void drain(String reason) {
        leaving = true;
        exit(new End(reason, ExitCode.OK));
    }

    /** Whether this process is not coming back. */
    public boolean leaving() {
        return leaving;
    }

    /** Ends with {@link ExitCode#CONFIGURATION}: trying again would not help. {@code reason} says what and what to do. */
    public void fatal(String reason) {
        LOG.errorf("fatal instance=%s reason=\"%s\"", instance.name(), reason);
        System.err.println(instance.name() + " can't go on: " + reason);
        exit(new End(reason, ExitCode.CONFIGURATION));
    }

    private void exit(End how) {
        end.set(how);
        Quarkus.asyncExit(how.exitCode());
    }

    void started(@Observes StartupEvent event) {
        LOG.infof(
                "started instance=%s version=%s pid=%d port=%d",
                instance.name(), instance.version(), instance.pid(), instance.httpPort());
    }

    void ended(@Observes @Priority(LAST) ShutdownEvent event) {
        End how = end.get();
        LOG.infof("ended instance=%s reason=\"%s\" exit=%d", instance.name(), how.reason(), how.exitCode());
        try {
            AtomicFile.write(directories.lastShutdownFile(), new JsonMapper().writeValueAsBytes(info(how)));
        } catch (IOException e) {
            LOG.warnf(
                    "last_shutdown_info.json not written instance=%s problem=\"%s\"", instance.name(), e.getMessage());
        }
    }

    private Map<String, Object> info(End how) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("instance", instance.name());
        info.put("version", instance.version());
        info.put("reason", how.reason());
        info.put("exitCode", how.exitCode());
        info.put("at", clock.instant().toString());
        info.put(
                "uptimeSeconds",
                Duration.between(instance.startedAt(), clock.instant()).toSeconds());
        return info;
    }
}
