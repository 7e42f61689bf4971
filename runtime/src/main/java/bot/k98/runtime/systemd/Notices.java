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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells systemd that this process is up, what it waits for, and again and again that its own loops turn. A broker or a Discord that is away
 * keeps neither back: systemd starts a silent process again, and that would not bring them back.
 */
@ApplicationScoped
class Notices {
    private final Loops loops;
    private final Supplier<String> words;
    private final Duration most;
    private final Map<String, String> surroundings;
    private final Optional<NotifySocket> socket;
    private Optional<Periodic> telling = Optional.empty();
    private boolean started;
    private String status = "";

    @Inject
    Notices(Loops loops, ReadinessCheck readiness, Configuration configuration) {
        this(loops, readiness::words, configuration.get(Variables.HEARTBEAT_INTERVAL), System.getenv());
    }

    /**
     * @param words whether it works or what it waits for
     * @param surroundings variables that systemd sets
     */
    Notices(Loops loops, Supplier<String> words, Duration most, Map<String, String> surroundings) {
        this.loops = loops;
        this.words = words;
        this.most = most;
        this.surroundings = surroundings;
        this.socket = NotifySocket.of(surroundings);
    }

    void start(@Observes StartupEvent event) {
        Duration every = NotifySocket.signOfLifeEvery(surroundings)
                .filter(allowed -> allowed.compareTo(most) < 0)
                .orElse(most);
        telling = socket.map(_ -> Periodic.every(every, "systemd", this::tell));
    }

    void stop(@Observes @Priority(0) ShutdownEvent event) {
        telling.ifPresent(Periodic::close);
        socket.ifPresent(to -> to.send("STOPPING=1"));
    }

    /** One look. While a loop is stuck nothing is said, and systemd ends what is silent for too long. */
    void tell() {
        if (loops.alive()) {
            socket.ifPresent(this::tell);
        }
    }

    private void tell(NotifySocket to) {
        String now = words.get();
        String news = now.equals(status) ? "" : "\nSTATUS=" + now;
        if (to.send((started ? "WATCHDOG=1" : "READY=1\nWATCHDOG=1") + news)) {
            started = true;
            status = now;
        }
    }
}
