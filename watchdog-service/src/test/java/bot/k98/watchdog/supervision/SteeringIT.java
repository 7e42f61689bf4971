package bot.k98.watchdog.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
        assertThat(supervisor.runs(ServiceName.QUEUE)).isFalse();

        // When
        supervisor.start(ServiceName.QUEUE);

        // Then
        await().until(() -> state(supervisor, "queue-1") instanceof ChildState.Running);
        assertThat(supervisor.runs(ServiceName.QUEUE)).isTrue();
        supervisor.stop().get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatWasTakenAwayWhileItsServiceWasStoppedIsNotStartedWithIt(@TempDir Path folder) throws Exception {
        // Given
        Supervisor supervisor = ShellFleet.supervisor(folder, (fact, at) -> {});
        supervisor.start();
        await().until(() -> state(supervisor, "queue-1") instanceof ChildState.Running);
        supervisor.stop(ServiceName.QUEUE);
        supervisor.scale(Map.of(ServiceName.QUEUE, 2));
        await().until(() -> supervisor.stopped().contains(ServiceName.QUEUE)
                && state(supervisor, "queue-1") instanceof ChildState.Stopped);

        // When
        supervisor.scale(Map.of(ServiceName.QUEUE, 1));
        supervisor.start(ServiceName.QUEUE);

        // Then
        await().until(() -> state(supervisor, "queue-1") instanceof ChildState.Running);
        await().until(() -> supervisor.departed().containsKey("queue-2"));
        await().until(() -> supervisor.runs(ServiceName.QUEUE));

        // When
        supervisor.scale(Map.of(ServiceName.QUEUE, 2));

        // Then
        await().until(() -> state(supervisor, "queue-2") instanceof ChildState.Running);
        supervisor.stop().get(10, TimeUnit.SECONDS);
    }

    @Test
    void oneMoreInstanceIsStartedAndTakenAwayAgainAfterItDrained(@TempDir Path folder) throws Exception {
        // Given
        List<FleetFact> told = new CopyOnWriteArrayList<>();
        Supervisor supervisor = ShellFleet.supervisor(folder, (fact, at) -> told.add(fact));
        supervisor.start();
        await().until(() -> state(supervisor, "queue-1") instanceof ChildState.Running);

        // When
        supervisor.scale(Map.of(ServiceName.QUEUE, 2));

        // Then
        await().until(() -> state(supervisor, "queue-2") instanceof ChildState.Running);
        assertThat(supervisor.departed()).containsKey("queue-3").doesNotContainKeys("queue-1", "queue-2");

        // When
        supervisor.scale(Map.of(ServiceName.QUEUE, 1));

        // Then
        await().until(() -> supervisor.departed().containsKey("queue-2"));
        assertThat(Files.readAllLines(ShellFleet.endings(folder))).containsExactly("queue-2 drained");
        assertThat(told)
                .contains(
                        new FleetFact.Scaled(ServiceName.QUEUE, 1, 2),
                        new FleetFact.Scaled(ServiceName.QUEUE, 2, 1),
                        new FleetFact.TakenAway(new Member("queue-2", Member.Role.SERVICE)));
        assertThat(supervisor.children())
                .extracting(child -> child.member().name())
                .containsExactly("broker", "discord", "gateway-1", "queue-1");
        supervisor.stop().get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoIsWantedAgainWhileItDrainsIsThereAgainAfterwards(@TempDir Path folder) throws Exception {
        // Given
        Supervisor supervisor = ShellFleet.supervisor(folder, (fact, at) -> {});
        supervisor.start();
        supervisor.scale(Map.of(ServiceName.QUEUE, 2));
        await().until(() -> state(supervisor, "queue-2") instanceof ChildState.Running);
        var first = state(supervisor, "queue-2").process();

        // When
        supervisor.scale(Map.of(ServiceName.QUEUE, 1));
        supervisor.scale(Map.of(ServiceName.QUEUE, 2));

        // Then
        await().until(() -> state(supervisor, "queue-2") instanceof ChildState.Running running
                && !running.process().equals(first));
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
