package bot.k98.gateway.messaging;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Bounds how many records of a channel are on their way at once: the channel waits until one of them is done. */
final class ReadAhead {
    /** Records; what waits for Discord is in memory. */
    static final int LIMIT = 1_000;

    private final int limit;
    private int onTheWay;
    private CompletableFuture<Void> room;

    ReadAhead(int limit) {
        this.limit = limit;
    }

    /** One more is on its way; completes when the channel may hand over the next. */
    synchronized CompletionStage<Void> begun() {
        onTheWay++;
        if (onTheWay < limit) {
            return CompletableFuture.completedFuture(null);
        }
        room = new CompletableFuture<>();
        return room;
    }

    void done() {
        CompletableFuture<Void> opened = leave();
        if (opened != null) {
            opened.complete(null);
        }
    }

    private synchronized CompletableFuture<Void> leave() {
        onTheWay--;
        CompletableFuture<Void> opened = room;
        room = null;
        return opened;
    }
}
