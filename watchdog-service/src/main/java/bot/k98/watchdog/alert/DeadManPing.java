package bot.k98.watchdog.alert;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.Periodic;
import bot.k98.watchdog.WatchdogMetrics;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Says to somebody outside, each minute, that all is well; they raise the alarm when they hear nothing. The one alert that also comes when the
 * whole machine is gone.
 */
@ApplicationScoped
public class DeadManPing {
    private static final Logger LOG = Logger.getLogger(DeadManPing.class);
    private static final String NAME = "deadman";

    private final Optional<URI> url;
    private final Duration every;
    private final WatchdogMetrics metrics;
    private final AlertHttp http = new AlertHttp();
    private Periodic pinging;

    DeadManPing(Configuration configuration, WatchdogMetrics metrics) {
        this.url = configuration.find(Variables.DEADMAN_PING_URL);
        this.every = configuration.get(Variables.DEADMAN_PING_INTERVAL);
        this.metrics = metrics;
    }

    /** @param well asked before each ping */
    public void begin(BooleanSupplier well) {
        url.ifPresent(to -> pinging = Periodic.every(every, NAME, () -> {
            if (well.getAsBoolean()) {
                ping(to);
            }
        }));
    }

    private void ping(URI to) {
        switch (http.get(to)) {
            case Delivery.Accepted _ -> metrics.alerted(NAME, "accepted");
            case Delivery.Refused(String why) -> failed("refused", why);
            case Delivery.Failed failed -> failed("failed", failed.why());
        }
    }

    private void failed(String outcome, String why) {
        metrics.alerted(NAME, outcome);
        LOG.warnf("dead-man's ping not taken problem=\"%s\"", why);
    }

    void stop(@Observes ShutdownEvent event) {
        if (pinging != null) {
            pinging.close();
        }
    }
}
