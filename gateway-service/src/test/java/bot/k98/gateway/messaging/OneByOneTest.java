package bot.k98.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class OneByOneTest {
    private final List<String> asked = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<CompletableFuture<Void>> writes = new ArrayList<>();
    private final OneByOne<String> line = new OneByOne<>(2, this::write, gone::add);

    @Test
    void oneIsWrittenAfterTheOther() {
        // When
        CompletableFuture<Void> first = line.add("a").toCompletableFuture();
        CompletableFuture<Void> second = line.add("b").toCompletableFuture();
        List<String> before = List.copyOf(asked);
        writes.getFirst().complete(null);

        // Then
        assertThat(before).containsExactly("a");
        assertThat(asked).containsExactly("a", "b");
        assertThat(first).isDone();
        assertThat(second).isNotDone();
    }

    @Test
    void whereThereIsNoRoomTheOldestGoes() {
        // Given
        line.add("under way");

        // When
        line.add("a");
        line.add("b");
        line.add("c");
        writes.get(0).complete(null);
        writes.get(1).complete(null);

        // Then
        assertThat(gone).containsExactly("a");
        assertThat(asked).containsExactly("under way", "b", "c");
    }

    private CompletionStage<Void> write(String thing) {
        asked.add(thing);
        writes.add(new CompletableFuture<>());
        return writes.getLast();
    }
}
