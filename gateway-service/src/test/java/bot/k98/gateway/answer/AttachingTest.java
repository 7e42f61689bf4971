package bot.k98.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.gateway.testing.ManualLater;
import bot.k98.gateway.testing.Shelf;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AttachingTest {
    private static final MessageBody EXPORT =
            MessageBody.of("Here it is").attaching("h1", "a.csv").attaching("h2", "b.csv");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
    private final ManualLater later = new ManualLater(clock);
    private final Shelf shelf = new Shelf();
    private final Attaching attaching = new Attaching(shelf, later, clock);

    @Test
    void aMessageWithoutFilesWaitsForNothing() {
        assertThat(ready(MessageBody.of("pong"))).isCompletedWithValue(MessageBody.of("pong"));
    }

    @Test
    void filesThatComeInTimeAreAttached() {
        // Given
        shelf.offer("h1", new byte[0]);
        CompletableFuture<MessageBody> ready = ready(EXPORT);
        later.advance(Duration.ofMillis(1_900));
        boolean waited = !ready.isDone();

        // When
        shelf.offer("h2", new byte[0]);
        later.advance(Duration.ofMillis(100));

        // Then
        assertThat(waited).isTrue();
        assertThat(ready).isCompletedWithValue(EXPORT);
    }

    @Test
    void aFileThatDoesNotComeIsSaidByName() {
        // Given
        shelf.offer("h1", new byte[0]);

        // When
        CompletableFuture<MessageBody> ready = ready(EXPORT);
        later.advance(Attaching.PATIENCE);

        // Then
        assertThat(ready.join().text())
                .startsWith("Here it is")
                .contains("`b.csv`")
                .doesNotContain("a.csv");
        assertThat(ready.join().files()).extracting(MessageBody.FileName::hash).containsExactly("h1");
    }

    private CompletableFuture<MessageBody> ready(MessageBody body) {
        return attaching.ready(body).toCompletableFuture();
    }
}
