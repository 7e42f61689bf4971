package bot.k98.gateway.domain.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownChannelsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private final KnownChannels channels = new KnownChannels();

    @Test
    void aDeletionThatWasAskedForWhileNoGatewayRanIsObeyedWhicheverIsReadFirst() {
        // Given
        Map<String, KnownChannel> records = Map.of("103", since(HOUR));
        KnownChannels factsFirst = new KnownChannels();

        // When
        boolean atOnce = factsFirst.deleted("103", NOW);
        Set<String> byRecords = factsFirst.written(records, NOW);
        channels.written(records, NOW);
        boolean byFact = channels.deleted("103", NOW);

        // Then
        assertThat(atOnce).isFalse();
        assertThat(byRecords).containsExactly("103");
        assertThat(factsFirst.of("103")).isEmpty();
        assertThat(byFact).isTrue();
        assertThat(channels.of("103")).isEmpty();
    }

    @Test
    void aChannelThatWasOpenedAfterTheDeletionStaysWhicheverIsReadFirst() {
        // Given
        Map<String, KnownChannel> records = Map.of("103", since(HOUR));
        Instant before = NOW.minus(HOUR.multipliedBy(2));
        KnownChannels factsFirst = new KnownChannels();

        // When
        factsFirst.deleted("103", before);
        Set<String> byRecords = factsFirst.written(records, NOW);
        channels.written(records, NOW);
        boolean byFact = channels.deleted("103", before);

        // Then
        assertThat(byRecords).isEmpty();
        assertThat(factsFirst.of("103")).isPresent();
        assertThat(byFact).isFalse();
        assertThat(channels.of("103")).isPresent();
    }

    @Test
    void ofTwoDeletionsTheLaterCounts() {
        // Given
        channels.deleted("103", NOW);
        channels.deleted("103", NOW.minus(MONTH.dividedBy(2)));

        // When
        Set<String> erased = channels.written(Map.of("103", since(HOUR)), NOW);

        // Then
        assertThat(erased).containsExactly("103");
    }

    @Test
    void whatIsWrittenWithinAMinuteOfTheDeletionMayBeOfBefore() {
        // Given
        channels.deleted("103", NOW);
        channels.deleted("104", NOW);

        // When
        Set<String> erased = channels.written(
                Map.of("103", since(Duration.ofSeconds(-60)), "104", since(Duration.ofSeconds(-61))), NOW.plus(HOUR));

        // Then
        assertThat(erased).containsExactly("103");
    }

    @Test
    void whatWasOpenedHereIsErasedAlsoBeforeAnythingWasRead() {
        // Given
        channels.learned("103", "7001", NOW);

        // When
        boolean erased = channels.deleted("103", NOW);

        // Then
        assertThat(erased).isTrue();
    }

    @Test
    void whatWasReadWhileItWasBeingErasedDoesNotComeBack() {
        // Given
        channels.written(Map.of("103", since(HOUR)), NOW);
        channels.deleted("103", NOW);

        // When
        channels.written(Map.of("103", since(HOUR)), NOW.plusSeconds(1));

        // Then
        assertThat(channels.of("103")).isEmpty();
    }

    @Test
    void aMonthAfterItWasWrittenAChannelIsForgottenUnlessAGatewayWroteItAgain() {
        // Given
        channels.learned("103", "7001", NOW);
        channels.learned("104", "7002", NOW);
        Instant later = NOW.plus(MONTH);

        // When
        Set<String> erased = channels.written(
                Map.of("103", since(Duration.ZERO), "104", new KnownChannel("7002", later.minus(HOUR))), later);

        // Then
        assertThat(erased).containsExactly("103");
        assertThat(channels.of("103")).isEmpty();
        assertThat(channels.of("104")).isPresent();
    }

    @Test
    void whatWasOpenedHereIsNewerThanWhatIsRead() {
        // Given
        channels.learned("103", "7001", NOW);

        // When
        channels.written(Map.of("103", since(HOUR)), NOW);

        // Then
        assertThat(channels.of("103").map(KnownChannel::channelId)).isEqualTo(Optional.of("7001"));
    }

    @Test
    void ofTooManyTheNewestAreKept() {
        // Given
        Map<String, KnownChannel> records = new HashMap<>();
        for (int i = 0; i < KnownChannels.MOST + 2; i++) {
            records.put("u" + i, since(Duration.ofMillis(i)));
        }

        // When
        Set<String> erased = channels.written(records, NOW);
        channels.learned("new", "7001", NOW);

        // Then
        assertThat(erased).containsExactlyInAnyOrder("u" + KnownChannels.MOST, "u" + (KnownChannels.MOST + 1));
        assertThat(channels.size()).isEqualTo(KnownChannels.MOST);
        assertThat(channels.of("u" + (KnownChannels.MOST - 1))).isEmpty();
        assertThat(channels.of("u0")).isPresent();
    }

    private static KnownChannel since(Duration ago) {
        return new KnownChannel("7009", NOW.minus(ago));
    }
}
