package bot.k98.runtime.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** All loops of this process; alive while none of them is stuck. */
@Default
@Liveness
@ApplicationScoped
public class Loops implements HealthCheck {
    private final Clock clock;
    private final List<Loop> all = new CopyOnWriteArrayList<>();

    public Loops(Clock clock) {
        this.clock = clock;
    }

    /** A new loop; it counts from now on. */
    public Loop register(String name) {
        Loop loop = new Loop(name, clock);
        all.add(loop);
        return loop;
    }

    public boolean alive() {
        return stuck().isEmpty();
    }

    @Override
    public HealthCheckResponse call() {
        List<String> stuck = stuck();
        var response = HealthCheckResponse.named("loops").status(stuck.isEmpty());
        all.forEach(loop ->
                response.withData(loop.name(), loop.stuck(clock.instant()).orElse("turns")));
        return response.build();
    }

    private List<String> stuck() {
        return all.stream()
                .map(loop -> loop.stuck(clock.instant()))
                .flatMap(Optional::stream)
                .toList();
    }
}
