package bot.k98.watchdog.supervision;

import bot.k98.watchdog.supervision.HealthProbe.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Asks children how they are without making the supervisor wait: each question has a thread of its own, one per child at a time, every beat
 * until the child was ready and every two seconds from then on.
 */
final class Probing {
    private static final Duration CALM = Duration.ofSeconds(2);

    private final HealthProbe probe;
    private final Executor loop;
    private final InstantSource clock;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Instant> answeredAt = new HashMap<>();

    Probing(HealthProbe probe, Executor loop, InstantSource clock) {
        this.probe = probe;
        this.loop = loop;
        this.clock = clock;
    }

    void ask(Collection<Child> children) {
        children.stream().filter(Child::hasProcess).filter(this::isDue).forEach(this::ask);
    }

    private boolean isDue(Child child) {
        String name = child.program().name();
        Instant last = answeredAt.getOrDefault(name, Instant.MIN);
        boolean calm = child.status().health() == Answer.READY;
        return !asked.contains(name) && (!calm || !clock.instant().isBefore(last.plus(CALM)));
    }

    private void ask(Child child) {
        asked.add(child.program().name());
        var process = child.view().state().process();
        Thread.ofVirtual().name("probe-" + child.program().name()).start(() -> {
            Answer answer = probe.ask(child.program().health());
            loop.execute(() -> {
                asked.remove(child.program().name());
                answeredAt.put(child.program().name(), clock.instant());
                if (process.equals(child.view().state().process())) {
                    child.heard(answer, clock.instant());
                }
            });
        });
    }
}
