package bot.k98.watchdog.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.domain.child.ChildEvent;
import bot.k98.watchdog.domain.child.ChildEvent.Exited;
import bot.k98.watchdog.domain.child.ChildFact;
import bot.k98.watchdog.domain.child.RestartPolicy;
import bot.k98.watchdog.domain.fleet.FleetFact;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.process.ChildProgram;
import bot.k98.watchdog.process.ChildProgram.Health;
import bot.k98.watchdog.supervision.HealthProbe.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ChildTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PLANNED = 15;
    private static final ChildProgram QUEUE = new ChildProgram(
            new Member("queue-1", Member.Role.SERVICE),
            List.of("true"),
            Map.of(),
            Path.of("console.txt"),
            List.of(),
            new Health.Broker(1));

    private final InMemoryProcesses processes = new InMemoryProcesses();
    private final List<FleetFact> told = new ArrayList<>();

    @Test
    void aWatchdogThatTakesOverCountsRestartsOn() {
        // Given
        Child before = ready(child());
        restart(before);
        restart(before);

        // When
        Child after = child();
        after.adopt(NOW);
        after.countOn();

        // Then
        assertThat(after.status().restarts()).isEqualTo(2);
        restart(ready(after));
        assertThat(after.status().restarts()).isEqualTo(3);
    }

    @Test
    void whatFellWhileNobodyWatchedWasStartedAgainToo() {
        // Given
        restart(ready(child()));
        processes.gone("queue-1");

        // When
        Child after = child();
        after.adopt(NOW);
        after.countOn();
        after.feed(new ChildEvent.StartWanted(), NOW);

        // Then
        assertThat(after.status().restarts()).isEqualTo(2);
    }

    @Test
    void eachProcessThatComesToItsWorkIsTold() {
        // Given
        Child child = ready(child());

        // When
        restart(child);
        child.heard(Answer.LIVE, NOW);
        child.heard(Answer.READY, NOW);

        // Then
        assertThat(told).filteredOn(FleetFact.BecameReady.class::isInstance).hasSize(2);
    }

    @Test
    void whatWorkedBeforeATakeOverIsSaidToBeFound() {
        // Given
        ready(child());
        told.clear();

        // When
        Child after = child();
        after.adopt(NOW);
        after.heard(Answer.SILENT, NOW);
        after.heard(Answer.READY, NOW);

        // Then
        assertThat(told)
                .filteredOn(ChildTest::isAliveOrReady)
                .containsExactly(new FleetFact.FoundReady(QUEUE.member()));
        told.clear();
        restart(after);
        assertThat(told)
                .filteredOn(ChildTest::isAliveOrReady)
                .hasSize(2)
                .contains(new FleetFact.BecameReady(QUEUE.member()));
    }

    @Test
    void whatComesToItsWorkAfterATakeOverIsSaidToBecomeReady() {
        // Given
        ready(child());
        told.clear();
        Child after = child();
        after.adopt(NOW);

        // When
        after.heard(Answer.LIVE, NOW);
        after.heard(Answer.READY, NOW);

        // Then
        assertThat(told)
                .filteredOn(ChildTest::isAliveOrReady)
                .containsExactly(new FleetFact.BecameReady(QUEUE.member()));
    }

    private static boolean isAliveOrReady(FleetFact fact) {
        return fact instanceof FleetFact.BecameReady
                || fact instanceof FleetFact.FoundReady
                || (fact instanceof FleetFact.OfMember of && of.fact() instanceof ChildFact.CameAlive);
    }

    private Child child() {
        Surroundings.Crew crew = new Surroundings.Crew() {
            @Override
            public ChildProgram program(ServiceName service, int number) {
                return QUEUE;
            }

            @Override
            public CompletionStage<?> askToDrain(ServiceName service, String instance) {
                return CompletableFuture.completedStage(null);
            }
        };
        return new Child(
                QUEUE,
                RestartPolicy.standard(PLANNED),
                new Child.Hands(processes, (fact, at) -> told.add(fact), crew, exited -> {}),
                NOW);
    }

    private static Child ready(Child child) {
        child.feed(new ChildEvent.StartWanted(), NOW);
        child.heard(Answer.READY, NOW);
        return child;
    }

    private void restart(Child child) {
        child.feed(new Exited(processes.gone("queue-1"), OptionalInt.of(PLANNED)), NOW);
        child.heard(Answer.READY, NOW.plus(Duration.ofSeconds(1)));
    }
}
