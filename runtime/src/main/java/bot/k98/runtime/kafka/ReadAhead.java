package bot.k98.runtime.kafka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Bounds how many records of a channel are on their way at once: the channel waits until one of them is done. */
public final class ReadAhead {
    private final int limit;
    private int onTheWay;
    private CompletableFuture<Void> room;

    /** @param limit in records */
    public ReadAhead(int limit) {
        this.limit = limit;
    }

    /** One more is on its way; completes when the channel may hand over the next. */
    public synchronized CompletionStage<Void> begun() {
        onTheWay++;
        if (onTheWay < limit) {
            return CompletableFuture.completedFuture(null);
        }
        room = new CompletableFuture<>();
        return room;
    }

    /** One of them is done. */
    public void done() {
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
