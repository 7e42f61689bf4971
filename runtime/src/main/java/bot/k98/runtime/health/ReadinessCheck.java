package bot.k98.runtime.health;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready when every {@link Readiness} is. */
@Default
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {
    private final List<Readiness> conditions;

    ReadinessCheck(@All List<Readiness> conditions) {
        this.conditions = conditions;
    }

    public boolean ready() {
        return conditions.stream()
                .allMatch(condition -> condition.notReadyBecause().isEmpty());
    }

    /** For an operator: {@code works}, or what it waits for. */
    public String words() {
        String reasons = conditions.stream()
                .flatMap(condition -> condition.notReadyBecause().stream())
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "works" : "waits: " + reasons;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("work").status(ready());
        conditions.forEach(condition ->
                response.withData(condition.name(), condition.notReadyBecause().orElse("ready")));
        return response.build();
    }
}
