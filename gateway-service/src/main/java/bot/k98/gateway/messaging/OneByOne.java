package bot.k98.gateway.messaging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes one thing after the other, in their order, however long each takes. What waits is bounded: where there is no room the oldest goes. */
final class OneByOne<T> {
    private final int room;
    private final Function<T, CompletionStage<Void>> writing;
    private final Consumer<T> given;
    private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
    private boolean busy;

    private record Waiting<T>(T thing, CompletableFuture<Void> written) {}

    /**
     * @param room how many wait at most
     * @param writing begins to write one; returns at once and never fails
     * @param given told of each that found no room
     */
    OneByOne(int room, Function<T, CompletionStage<Void>> writing, Consumer<T> given) {
        this.room = room;
        this.writing = writing;
        this.given = given;
    }

    /** Completes when it is written; never for one that had to go. */
    synchronized CompletionStage<Void> add(T thing) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        if (waiting.size() >= room) {
            given.accept(waiting.remove().thing());
        }
        waiting.add(new Waiting<>(thing, written));
        next();
        return written;
    }

    private synchronized void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        Waiting<T> first = waiting.remove();
        writing.apply(first.thing()).thenRun(() -> done(first));
    }

    private synchronized void done(Waiting<T> first) {
        busy = false;
        first.written().complete(null);
        next();
    }
}
