package bot.k98.watchdog.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Trace;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceReferenceTest {
    private static final Instant AT = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void findsTheTraceThatItWasCutFrom() {
        // Given
        Trace trace = Trace.ofInteraction("1310000000000000001");
        TraceReference reference = TraceReference.of(trace.reference()).orElseThrow();

        // Then
        assertThat(reference.isOf(trace.traceparent())).isTrue();
        assertThat(reference.isOf(Trace.ofInteraction("2").traceparent())).isFalse();
    }

    @Test
    void forgivesWhatWasCopiedAroundIt() {
        assertThat(TraceReference.of(" `4F3A09C1` ")).contains(new TraceReference("4f3a09c1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4f3a09", "4f3a09cz", "4f3a09c1 4f3a09c1"})
    void refusesWhatIsNoReference(String typed) {
        assertThat(TraceReference.of(typed)).isEmpty();
    }

    @Test
    void isInATextAsAWordOnly() {
        // Given
        TraceReference reference = new TraceReference("11000000");

        // Then
        assertThat(reference.isIn("use failed trace=11000000 reason=\"x\"")).isTrue();
        assertThat(reference.isIn("traceparent=00-11000000aaaaaaaabbbbbbbbcccccccc-0011223344556677-01"))
                .isTrue();
        assertThat(reference.isIn("posted channel=1100000000000000304 user=1100000000000000103"))
                .isFalse();
        assertThat(reference.isIn("took 911000000 ns, 11000000x")).isFalse();
    }

    @Test
    void aPathIsInOrderOfTime() {
        // When
        TracePath path = TracePath.of(
                new TraceReference("4f3a09c1"),
                List.of(hop(AT.plusMillis(30), "answer"), hop(AT, "use"), hop(AT.plusMillis(12), "topic")),
                AT,
                true);

        // Then
        assertThat(path.hops()).extracting(Hop::what).containsExactly("use", "topic", "answer");
        assertThat(path.since(path.hops().getLast()).toMillis()).isEqualTo(30);
    }

    private static Hop hop(Instant at, String what) {
        return new Hop(at, "somewhere", "someone", what);
    }
}
