package bot.k98.watchdog.domain.judgement;

import static bot.k98.watchdog.domain.judgement.Beats.NOW;
import static bot.k98.watchdog.domain.judgement.Beats.beat;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final BeatBook all = BeatBook.EMPTY.with(Arrays.stream(ServiceName.values())
            .map(service -> beat(service, 1, NOW))
            .toList());

    @Test
    void allIsWellWhileEveryServiceIsFresh() {
        assertThat(Judgement.of(all, FRESH, Set.of(), NOW.plus(FRESH)).allFresh())
                .isTrue();
        assertThat(Judgement.of(all, FRESH, Set.of(), NOW.plus(FRESH).plusMillis(1))
                        .fresh())
                .isZero();
    }

    @Test
    void namesTheServiceThatFellSilent() {
        // Given
        BeatBook later = all.with(List.of(
                beat(ServiceName.GATEWAY, 1, NOW.plusSeconds(60)),
                beat(ServiceName.QUEUE, 1, NOW.plusSeconds(60)),
                beat(ServiceName.WATCHDOG, 1, NOW.plusSeconds(60))));

        // Then
        assertThat(Judgement.of(later, FRESH, Set.of(), NOW.plusSeconds(61)).missing())
                .containsExactly(ServiceName.REMINDER);
    }

    @Test
    void oneFreshInstanceIsEnoughForItsService() {
        // Given
        BeatBook two = all.with(List.of(beat(ServiceName.REMINDER, 2, NOW.minusSeconds(60))));

        // When
        Judgement judgement = Judgement.of(two, FRESH, Set.of(), NOW);

        // Then
        assertThat(judgement.services())
                .filteredOn(of -> of.service() == ServiceName.REMINDER)
                .singleElement()
                .satisfies(of -> {
                    assertThat(of.instances()).containsExactly("reminder-1");
                    assertThat(of.age()).contains(Duration.ZERO);
                });
    }

    @Test
    void anOlderBeatNeverReplacesANewerOne() {
        // When
        BeatBook heard = all.with(List.of(beat(ServiceName.QUEUE, 1, NOW.minusSeconds(30))));

        // Then
        assertThat(heard.of("queue-1").orElseThrow().ts()).isEqualTo(NOW);
    }

    @Test
    void forgetsInstancesThatWereTakenAway() {
        // Given
        BeatBook two = all.with(List.of(beat(ServiceName.QUEUE, 2, NOW.minusSeconds(601))));

        // Then
        assertThat(two.forgetting(Duration.ofMinutes(10), NOW).of("queue-2")).isEmpty();
        assertThat(two.forgetting(Duration.ofMinutes(10), NOW).of("queue-1")).isPresent();
    }
}
