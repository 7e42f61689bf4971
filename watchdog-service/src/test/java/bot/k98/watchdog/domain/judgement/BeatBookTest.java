package bot.k98.watchdog.domain.judgement;

import static bot.k98.watchdog.domain.judgement.Beats.NOW;
import static bot.k98.watchdog.domain.judgement.Beats.beat;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BeatBookTest {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Instant STOPPED = NOW.plusSeconds(1);

    private final BeatBook two =
            BeatBook.EMPTY.with(List.of(beat(ServiceName.QUEUE, 1, NOW), beat(ServiceName.QUEUE, 2, NOW)));

    @Test
    void oneThatWasStoppedIsNotMissedWhereAnotherDoesItsWork() {
        assertThat(two.withoutStopped(Map.of("queue-2", STOPPED), FRESH, STOPPED)
                        .newest())
                .containsOnlyKeys("queue-1");
    }

    @Test
    void oneThatSaidNothingOfItsEndIsMissed() {
        assertThat(two.withoutStopped(Map.of(), FRESH, STOPPED)).isEqualTo(two);
    }

    @Test
    void theLastOfAServiceIsMissed() {
        // Given
        BeatBook gatewayAndQueue =
                BeatBook.EMPTY.with(List.of(beat(ServiceName.GATEWAY, 1, NOW), beat(ServiceName.QUEUE, 1, NOW)));

        // Then
        assertThat(gatewayAndQueue.withoutStopped(Map.of("queue-1", STOPPED), FRESH, STOPPED))
                .isEqualTo(gatewayAndQueue);
        assertThat(two.withoutStopped(Map.of("queue-1", STOPPED, "queue-2", STOPPED), FRESH, STOPPED))
                .isEqualTo(two);
    }

    @Test
    void anotherThatIsSilentItselfDoesNotCount() {
        assertThat(two.withoutStopped(
                        Map.of("queue-2", STOPPED), FRESH, NOW.plus(FRESH).plusMillis(1)))
                .isEqualTo(two);
    }

    @Test
    void oneThatIsBackAfterItWasStoppedIsThere() {
        // Given
        BeatBook back = two.with(List.of(beat(ServiceName.QUEUE, 2, STOPPED.plusSeconds(3))));

        // Then
        assertThat(back.withoutStopped(Map.of("queue-2", STOPPED), FRESH, STOPPED.plusSeconds(3)))
                .isEqualTo(back);
    }
}
