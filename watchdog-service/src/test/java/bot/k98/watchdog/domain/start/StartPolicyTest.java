package bot.k98.watchdog.domain.start;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.ops.Heartbeat.Beat;
import bot.k98.watchdog.domain.lag.LagTable;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.InstanceStatus.AgedBeat;
import bot.k98.watchdog.domain.ops.Situation;
import bot.k98.watchdog.domain.start.StartPolicy.Verdict;
import bot.k98.watchdog.domain.start.StartReport.Away;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartPolicyTest {
    private static final Instant BEGUN = Instant.parse("2026-01-01T08:00:00Z");
    private static final Instant STOPPED = BEGUN.minus(Duration.ofHours(8));
    private static final LagTable LAG = LagTable.read(List.of(), BEGUN);

    private final StartPolicy policy = new StartPolicy("1.2.3", BEGUN, Optional.of(STOPPED));

    @Test
    void isToldOnceEveryServiceIsReady() {
        // When
        Verdict early = policy.judge(situation(BEGUN, false), LAG, BEGUN.plusSeconds(9));
        Verdict then = policy.judge(situation(BEGUN, true), LAG, BEGUN.plusSeconds(12));

        // Then
        assertThat(early).isEqualTo(new Verdict.Wait());
        assertThat(then)
                .isEqualTo(new Verdict.Tell(new StartReport(
                        "1.2.3",
                        Duration.ofSeconds(12),
                        List.of(),
                        List.of("reminder-1: pending 3"),
                        Optional.of(new Away(STOPPED, Duration.ofHours(8))),
                        0)));
    }

    @Test
    void isToldAsItIsWhenItTakesTooLong() {
        // When
        Verdict verdict = policy.judge(situation(BEGUN, false), LAG, BEGUN.plus(StartPolicy.PATIENCE));

        // Then
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Tell.class,
                        tell -> assertThat(tell.report().unwell()).containsExactly("queue-1"));
    }

    @Test
    void aWatchdogThatIsStartedAloneSaysNothing() {
        assertThat(policy.judge(situation(STOPPED, true), LAG, BEGUN.plusSeconds(12)))
                .isEqualTo(new Verdict.NoStart());
    }

    @Test
    void aWatchdogThatIsStartedAloneRightAfterAnotherFellSaysNothing() {
        // Given
        Situation situation = new Situation(
                List.of(
                        instance(ServiceName.WATCHDOG, BEGUN, true),
                        instance(ServiceName.GATEWAY, STOPPED, true),
                        instance(ServiceName.REMINDER, STOPPED, true),
                        instance(ServiceName.QUEUE, BEGUN.minusSeconds(22), true)),
                true);

        // When / Then
        assertThat(policy.judge(situation, LAG, BEGUN.plusSeconds(12))).isEqualTo(new Verdict.NoStart());
    }

    private static Situation situation(Instant startedAt, boolean queueReady) {
        return new Situation(
                Stream.of(ServiceName.values())
                        .map(service -> instance(service, startedAt, service != ServiceName.QUEUE || queueReady))
                        .toList(),
                true);
    }

    private static InstanceStatus instance(ServiceName service, Instant startedAt, boolean ready) {
        Map<String, String> details = service == ServiceName.REMINDER ? Map.of("pending", "3") : Map.of();
        String name = service + "-1";
        Beat beat = new Beat(service, name, BEGUN.plusSeconds(9), startedAt, 7, "1.2.3", 1, true, ready, details);
        return new InstanceStatus(
                name,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(new AgedBeat(beat, Duration.ZERO, true)),
                OptionalLong.empty());
    }
}
