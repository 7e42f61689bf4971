package bot.k98.watchdog.page;

import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.Situation;
import bot.k98.watchdog.judge.Watch;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.stream.Collectors;

/** The situation as plain text at the root of the watchdog's port, for a browser and for curl. */
@ApplicationScoped
class StatusPage {
    private final Watch watch;

    StatusPage(Watch watch) {
        this.watch = watch;
    }

    void route(@Observes Router router) {
        router.get("/")
                .blockingHandler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                        .end(text(watch.situation())));
    }

    static String text(Situation situation) {
        String broker = situation.brokerReachable() ? "reachable" : "away";
        return "k98-bot\n\nbroker %s\n%s\n"
                .formatted(
                        broker,
                        situation.instances().stream().map(StatusPage::line).collect(Collectors.joining("\n")));
    }

    private static String line(InstanceStatus instance) {
        String condition = instance.condition().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String heartbeat = instance.beat()
                .map(aged -> "heartbeat %d s ago".formatted(aged.age().toSeconds()))
                .orElse("");
        return "%-12s %-10s %s".formatted(instance.name(), condition, heartbeat).stripTrailing();
    }
}
