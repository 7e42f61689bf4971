package bot.k98.gateway.domain.egress;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.call.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Turns<String> turns = new Turns<>();

    @Test
    void theMostUrgentGoesFirstAndEqualsInTheOrderTheyCame() {
        // When
        turns.join(Urgency.BULK, "bulk");
        turns.join(Urgency.PERSONAL, "first reminder");
        turns.join(Urgency.ANSWER, "answer");
        turns.join(Urgency.PERSONAL, "second reminder");
        turns.join(Urgency.ALERT, "alert");

        // Then
        assertThat(all()).containsExactly("answer", "alert", "first reminder", "second reminder", "bulk");
    }

    @Test
    void whatWaitsLongestGoesNowAndThenHoweverMuchThatIsMoreUrgentComes() {
        // Given
        turns.join(Urgency.BULK, "bulk");
        IntStream.range(0, 20).forEach(i -> turns.join(Urgency.PERSONAL, "reminder"));

        // When
        List<String> went = all();

        // Then
        assertThat(went.indexOf("bulk")).isEqualTo(Turns.OLDEST_EVERY - 1);
    }

    @Test
    void whoLeavesIsNotCalled() {
        // Given
        turns.join(Urgency.ALERT, "gone");
        turns.join(Urgency.ALERT, "there");

        // When
        boolean left = turns.leave("gone");

        // Then
        assertThat(left).isTrue();
        assertThat(all()).containsExactly("there");
        assertThat(turns.leave("there")).isFalse();
    }

    @Test
    void fiveThousandBulkPostsHoldAnAnswerUpForThreePlacesAtMost() {
        // Given: everything waits, an answer comes ten times a second
        Pace pace = new Pace();
        IntStream.range(0, 5_000).forEach(i -> turns.join(Urgency.BULK, "bulk"));
        long now = 0;
        long nextAnswer = 0;
        List<Long> waits = new ArrayList<>();
        Optional<String> next = turns.next();

        // When
        while (next.isPresent()) {
            now += pace.reserve(now, 1);
            for (; nextAnswer <= now; nextAnswer += SECOND / 10) {
                turns.join(Urgency.ANSWER, Long.toString(nextAnswer));
            }
            if (!"bulk".equals(next.get())) {
                waits.add(now - Long.parseLong(next.get()));
            }
            next = turns.next();
        }

        // Then
        assertThat(waits).hasSizeGreaterThan(1_000).allMatch(wait -> wait <= 3 * SECOND / Pace.A_SECOND);
        assertThat(now / SECOND).isEqualTo((5_000 + waits.size()) / Pace.A_SECOND);
    }

    private List<String> all() {
        return Stream.generate(turns::next)
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
    }
}
