package bot.k98.gateway.watch;

import bot.k98.gateway.domain.watch.ChannelProgress;
import bot.k98.gateway.domain.watch.WatchMove;
import java.util.Optional;
import java.util.function.Consumer;

/** One channel's progress, changed by one thread at a time; one move of it is under way at a time. */
final class WatchedChannel {
    private final String id;
    private final ChannelProgress progress;
    private Optional<String> remembered;
    private boolean busy;
    private boolean remembering;

    WatchedChannel(String id, Optional<String> cursor) {
        this.id = id;
        this.progress = new ChannelProgress(cursor);
        this.remembered = cursor;
    }

    String id() {
        return id;
    }

    synchronized void change(Consumer<ChannelProgress> change) {
        change.accept(progress);
    }

    /** The move to begin now, if none is under way and there is one. */
    synchronized Optional<WatchMove> begin() {
        if (busy) {
            return Optional.empty();
        }
        Optional<WatchMove> move = progress.next();
        busy = move.isPresent();
        return move;
    }

    /** The move that was begun is done. */
    synchronized void end(Consumer<ChannelProgress> change) {
        change.accept(progress);
        busy = false;
    }

    synchronized boolean open() {
        return progress.open();
    }

    synchronized boolean behind() {
        return progress.open() && progress.behind();
    }

    synchronized boolean blind() {
        return progress.blind();
    }

    /** Whether it is there, but where its telling begins is not known yet. */
    synchronized boolean starting() {
        return progress.open() && progress.cursor().isEmpty() && progress.behind();
    }

    /** The cursor to be remembered now, when it moved since. */
    synchronized Optional<String> unremembered() {
        if (remembering || progress.cursor().equals(remembered)) {
            return Optional.empty();
        }
        remembering = true;
        return progress.cursor();
    }

    synchronized void remembered(String cursor, boolean done) {
        remembering = false;
        if (done) {
            remembered = Optional.of(cursor);
        }
    }
}
