package bot.k98.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.testing.ManualLater;
import bot.k98.gateway.testing.Uses;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class RunWriterTest {
    private static final Duration TRIED_AGAIN = Duration.ofSeconds(2);

    private final ManualLater later = new ManualLater(new SettableClock(Uses.CREATED));
    private final RunWriter writer = new RunWriter(later);
    private final Broker broker = new Broker();

    @Test
    void allAreOnTheirWayBeforeTheFirstIsConfirmed() {
        // When
        CompletionStage<Void> written = writer.write(List.of("a", "b", "c"), broker::write);

        // Then
        assertThat(broker.asked).containsExactly("a", "b", "c");
        assertThat(written.toCompletableFuture()).isNotDone();
    }

    @Test
    void theRunIsWrittenWhenTheLastIsConfirmedInWhateverOrder() {
        // Given
        CompletableFuture<Void> written =
                writer.write(List.of("a", "b", "c"), broker::write).toCompletableFuture();

        // When
        broker.confirm(2);
        broker.confirm(1);
        boolean before = written.isDone();
        broker.confirm(0);

        // Then
        assertThat(before).isFalse();
        assertThat(written).isCompleted();
        assertThat(broker.asked).containsExactly("a", "b", "c");
    }

    @Test
    void whatComesBehindAFailureIsWrittenOnceMoreAfterItInOrder() {
        // Given
        CompletableFuture<Void> written =
                writer.write(List.of("a", "b", "c", "d"), broker::write).toCompletableFuture();
        broker.confirm(0);
        broker.refuse(1);
        broker.confirm(2);
        broker.confirm(3);
        boolean before = written.isDone();

        // When
        later.advance(TRIED_AGAIN);
        boolean again = written.isDone();
        broker.confirm(4);
        broker.confirm(5);
        broker.confirm(6);

        // Then
        assertThat(before).isFalse();
        assertThat(again).isFalse();
        assertThat(broker.asked).containsExactly("a", "b", "c", "d", "b", "c", "d");
        assertThat(written).isCompleted();
    }

    @Test
    void aFailureIsTriedAgainOnlyWhenTheOthersAreSettled() {
        // Given
        writer.write(List.of("a", "b"), broker::write);
        broker.refuse(0);

        // When
        later.advance(TRIED_AGAIN);
        List<String> before = List.copyOf(broker.asked);
        broker.refuse(1);
        later.advance(TRIED_AGAIN);

        // Then
        assertThat(before).containsExactly("a", "b");
        assertThat(broker.asked).containsExactly("a", "b", "a", "b");
    }

    @Test
    void nothingIsTriedBehindOneThatFailsAtOnce() {
        // Given
        broker.away = true;
        CompletableFuture<Void> written =
                writer.write(List.of("a", "b"), broker::write).toCompletableFuture();
        List<String> before = List.copyOf(broker.asked);

        // When
        broker.away = false;
        later.advance(TRIED_AGAIN);
        broker.confirm(1);
        broker.confirm(2);

        // Then
        assertThat(before).containsExactly("a");
        assertThat(broker.asked).containsExactly("a", "a", "b");
        assertThat(written).isCompleted();
    }

    /** Confirms what a test says, by the place in the order in which it was asked. */
    private static final class Broker {
        private final List<String> asked = new ArrayList<>();
        private final List<CompletableFuture<String>> answers = new ArrayList<>();
        private boolean away;

        CompletionStage<String> write(String text) {
            asked.add(text);
            CompletableFuture<String> answer = away
                    ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                    : new CompletableFuture<>();
            answers.add(answer);
            return answer;
        }

        void confirm(int place) {
            answers.get(place).complete("");
        }

        void refuse(int place) {
            answers.get(place).completeExceptionally(new IllegalStateException("away"));
        }
    }
}
