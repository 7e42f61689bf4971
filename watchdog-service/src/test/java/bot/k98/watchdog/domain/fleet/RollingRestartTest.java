package bot.k98.watchdog.domain.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.fleet.RollingRestart.Decision;
import bot.k98.watchdog.domain.fleet.RollingRestart.Phase;
import bot.k98.watchdog.domain.fleet.RollingRestart.Seen;
import bot.k98.watchdog.domain.fleet.RollingRestart.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollingRestartTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Seen OLD = new Seen("gateway-1", 100, true);
    private static final Seen ENDING = new Seen("gateway-1", 0, false);
    private static final Seen NEW = new Seen("gateway-1", 102, true);
    private static final Seen SPARE_STARTS = new Seen("gateway-2", 101, false);
    private static final Seen SPARE = new Seen("gateway-2", 101, true);

    @Test
    void somebodyIsReadyAllTheTime() {
        // When
        Decision begun = begin(OLD);
        Decision starting = next(begun, OLD, SPARE_STARTS);
        Decision asked = next(starting, OLD, SPARE);
        Decision between = next(next(asked, OLD, SPARE), ENDING, SPARE);
        Decision back = next(between, NEW, SPARE);
        Decision gone = next(next(back, NEW, SPARE), NEW);

        // Then
        assertThat(begun.step()).isEqualTo(new Step.AddOne());
        assertThat(starting.step()).isEqualTo(new Step.Wait());
        assertThat(asked.step()).isEqualTo(new Step.Restart("gateway-1"));
        assertThat(between.step()).isEqualTo(new Step.Wait());
        assertThat(back.step()).isEqualTo(new Step.TakeOneAway());
        assertThat(gone.next().phase()).isEqualTo(new Phase.Over(Optional.empty()));
    }

    @Test
    void nobodyIsRestartedWhenTheOneThatComesDoesNotGetReady() {
        // Given
        Decision begun = begin(OLD);

        // When
        Decision late = begun.next()
                .decide(
                        List.of(OLD, SPARE_STARTS),
                        NOW.plus(RollingRestart.PATIENCE).plusSeconds(1));

        // Then
        assertThat(late.step()).isEqualTo(new Step.TakeOneAway());
        assertThat(next(late, OLD).next().phase())
                .isInstanceOfSatisfying(
                        Phase.Over.class,
                        over -> assertThat(over.problem())
                                .hasValueSatisfying(
                                        problem -> assertThat(problem).startsWith("gateway-2 was not ready")));
    }

    @Test
    void theNextIsLeftAloneWhenOneDoesNotComeBack() {
        // Given
        Seen second = new Seen("gateway-2", 200, true);
        Decision first =
                RollingRestart.begin(List.of("gateway-1", "gateway-2"), Optional.empty(), List.of(OLD, second), NOW);
        assertThat(first.step()).isEqualTo(new Step.Restart("gateway-1"));

        // When
        Decision late = first.next().decide(List.of(ENDING, second), NOW.plus(Duration.ofMinutes(3)));

        // Then
        assertThat(late.step()).isEqualTo(new Step.Wait());
        assertThat(late.next().phase()).isInstanceOf(Phase.Over.class);
    }

    private static Decision begin(Seen... seen) {
        return RollingRestart.begin(List.of("gateway-1"), Optional.of("gateway-2"), List.of(seen), NOW);
    }

    private static Decision next(Decision before, Seen... seen) {
        return before.next().decide(List.of(seen), NOW);
    }
}
