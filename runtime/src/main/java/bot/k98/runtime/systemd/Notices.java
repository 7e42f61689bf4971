package bot.k98.runtime.systemd;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.health.Loops;
import bot.k98.runtime.health.ReadinessCheck;
import bot.k98.runtime.process.Periodic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells systemd that this process is up, what it waits for, and again and again that its own loops turn. A broker or a Discord that is away
 * keeps neither back: systemd starts a silent process again, and that would not bring them back.
 */
@ApplicationScoped
class Notices {
    private final Loops loops;
    private final ReadinessCheck readiness;
    private final Duration most;
    private final Optional<NotifySocket> socket = NotifySocket.of(System.getenv());
    private Optional<Periodic> telling = Optional.empty();
    private boolean started;
    private String status = "";

    Notices(Loops loops, ReadinessCheck readiness, Configuration configuration) {
        this.loops = loops;
        this.readiness = readiness;
        this.most = configuration.get(Variables.HEARTBEAT_INTERVAL);
    }

    void start(@Observes StartupEvent event) {
        Duration every = NotifySocket.signOfLifeEvery(System.getenv())
                .filter(allowed -> allowed.compareTo(most) < 0)
                .orElse(most);
        telling = socket.map(to -> Periodic.every(every, "systemd", () -> tell(to)));
    }

    void stop(@Observes @Priority(0) ShutdownEvent event) {
        telling.ifPresent(Periodic::close);
        socket.ifPresent(to -> to.send("STOPPING=1"));
    }

    private void tell(NotifySocket to) {
        if (!loops.alive()) {
            return;
        }
        String now = readiness.words();
        String news = now.equals(status) ? "" : "\nSTATUS=" + now;
        if (to.send((started ? "WATCHDOG=1" : "READY=1\nWATCHDOG=1") + news)) {
            started = true;
            status = now;
        }
    }
}
