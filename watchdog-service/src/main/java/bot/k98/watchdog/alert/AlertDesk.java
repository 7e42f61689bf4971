package bot.k98.watchdog.alert;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.process.Periodic;
import bot.k98.watchdog.WatchdogMetrics;
import bot.k98.watchdog.domain.incident.Episode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tells everybody who is configured; does nothing when nobody is. */
@ApplicationScoped
public class AlertDesk {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Configuration configuration;
    private final WatchdogMetrics metrics;
    private final Clock clock;
    private final List<AlertLane> lanes = new ArrayList<>();
    private final List<Periodic> working = new ArrayList<>();

    AlertDesk(Configuration configuration, WatchdogMetrics metrics, Clock clock) {
        this.configuration = configuration;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param earlier what an earlier watchdog left, oldest first */
    public void begin(AlertLedger ledger, Collection<Episode> earlier) {
        for (AlertSink sink : sinks()) {
            AlertLane lane = new AlertLane(sink, ledger, metrics::alerted);
            lane.addUntold(earlier);
            lanes.add(lane);
            working.add(Periodic.every(EVERY, "alerts-" + sink.name(), () -> lane.work(clock.instant())));
        }
    }

    /** Returns at once. */
    public void news(Episode episode) {
        lanes.forEach(lane -> lane.add(episode));
    }

    void stop(@Observes ShutdownEvent event) {
        working.forEach(Periodic::close);
    }

    private List<AlertSink> sinks() {
        AlertHttp http = new AlertHttp();
        String environment = configuration.get(Variables.K98_ENVIRONMENT).name();
        List<AlertSink> sinks = new ArrayList<>();
        configuration
                .find(Variables.PAGERDUTY_ROUTING_KEY)
                .ifPresent(key -> sinks.add(new PagerDutyClient(
                        http, configuration.get(Variables.PAGERDUTY_EVENTS_URL), key, environment)));
        configuration
                .find(Variables.ALERT_WEBHOOK_URL)
                .ifPresent(url -> sinks.add(new WebhookClient(http, url, environment)));
        return sinks;
    }
}
