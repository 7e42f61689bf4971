package bot.k98.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.testing.ManualLater;
import bot.k98.gateway.testing.Uses;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheredTest {
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final ManualLater later = new ManualLater(new SettableClock(Uses.CREATED));
    private final List<String> out = new ArrayList<>();
    private final Gathered<String> gathered = new Gathered<>(WAIT, later, out::add);

    @Test
    void theFirstWaitsForOthersAndAllGoOnInOrder() {
        // Given
        gathered.add("a");
        gathered.add("b");
        List<String> before = List.copyOf(out);

        // When
        later.advance(WAIT);

        // Then
        assertThat(before).isEmpty();
        assertThat(out).containsExactly("a", "b");
    }

    @Test
    void whatComesAfterwardsWaitsAnew() {
        // Given
        gathered.add("a");
        later.advance(WAIT);

        // When
        gathered.add("b");
        List<String> before = List.copyOf(out);
        later.advance(WAIT);

        // Then
        assertThat(before).containsExactly("a");
        assertThat(out).containsExactly("a", "b");
    }

    @Test
    void atTheEndNothingStaysBehind() {
        // Given
        gathered.add("a");

        // When
        gathered.end();
        gathered.add("b");
        later.advance(WAIT);

        // Then
        assertThat(out).containsExactly("a", "b");
    }
}
