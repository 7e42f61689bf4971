package bot.k98.watchdog.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.ChildState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteeringIT {
    @Test
    void aStoppedServiceStaysDownUntilItIsStarted(@TempDir Path folder) throws Exception {
        // Given
        Supervisor supervisor = ShellFleet.supervisor(folder, (fact, at) -> {});
        supervisor.start();
        await().until(() -> state(supervisor, "queue-1") instanceof ChildState.Running);

        // When
        supervisor.stop(ServiceName.QUEUE);

        // Then
        await().until(() -> state(supervisor, "queue-1") instanceof ChildState.Stopped);
        await().during(Duration.ofSeconds(1)).until(() -> state(supervisor, "queue-1") instanceof ChildState.Stopped);
        assertThat(state(supervisor, "gateway-1")).isInstanceOf(ChildState.Running.class);

        // When
        supervisor.start(ServiceName.QUEUE);

        // Then
        await().until(() -> state(supervisor, "queue-1") instanceof ChildState.Running);
        supervisor.stop().get(10, TimeUnit.SECONDS);
    }

    private static ChildState state(Supervisor supervisor, String name) {
        return supervisor.children().stream()
                .filter(child -> child.member().name().equals(name))
                .map(ChildView::state)
                .findFirst()
                .orElse(ChildState.Stopped.NEVER_STARTED);
    }
}
