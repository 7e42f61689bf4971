package bot.k98.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    @Test
    void theChannelWaitsAtTheLimitUntilOneIsDone() {
        // Given
        ReadAhead readAhead = new ReadAhead(2);

        // When
        CompletableFuture<Void> first = readAhead.begun().toCompletableFuture();
        CompletableFuture<Void> second = readAhead.begun().toCompletableFuture();
        boolean waited = !second.isDone();
        readAhead.done();

        // Then
        assertThat(first).isCompleted();
        assertThat(waited).isTrue();
        assertThat(second).isCompleted();
    }
}
