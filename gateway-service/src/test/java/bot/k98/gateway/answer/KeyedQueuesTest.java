package bot.k98.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class KeyedQueuesTest {
    private final KeyedQueues queues = new KeyedQueues(2);
    private final List<String> begun = new ArrayList<>();
    private final Map<String, CompletableFuture<String>> ends = new HashMap<>();

    @Test
    void tasksOfOneKeyRunOneAfterTheOther() {
        // Given
        submit("a", "first");
        submit("a", "second");

        // When
        List<String> before = List.copyOf(begun);
        end("first");

        // Then
        assertThat(before).containsExactly("first");
        assertThat(begun).containsExactly("first", "second");
    }

    @Test
    void aKeyThatWaitsDoesNotHoldUpAnother() {
        // Given
        submit("a", "stuck");

        // When
        submit("b", "free");

        // Then
        assertThat(begun).containsExactly("stuck", "free");
    }

    @Test
    void noMoreKeysAtOnceThanAllowed() {
        // Given
        submit("a", "one");
        submit("b", "two");
        submit("c", "three");

        // When
        List<String> before = List.copyOf(begun);
        end("one");

        // Then
        assertThat(before).containsExactly("one", "two");
        assertThat(begun).containsExactly("one", "two", "three");
    }

    @Test
    void aTaskThatFailsDoesNotStopItsQueue() {
        // Given
        CompletionStage<String> failed = queues.submit("a", () -> {
            throw new IllegalStateException("broken");
        });

        // When
        submit("a", "next");

        // Then
        assertThat(failed.toCompletableFuture()).isCompletedExceptionally();
        assertThat(begun).containsExactly("next");
    }

    @Test
    void tenThousandTasksThatEndAtOnceNeedNoDeepStack() {
        // Given
        submit("a", "gate");
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            all.add(queues.submit("a", () -> CompletableFuture.completedFuture("x"))
                    .toCompletableFuture());
        }

        // When
        end("gate");

        // Then
        assertThat(all).allSatisfy(task -> assertThat(task).isCompleted());
        assertThat(queues.size()).isZero();
    }

    private void submit(String key, String name) {
        var unused = queues.submit(key, () -> {
            begun.add(name);
            return ends.computeIfAbsent(name, n -> new CompletableFuture<>());
        });
    }

    private void end(String name) {
        ends.get(name).complete(name);
    }
}
