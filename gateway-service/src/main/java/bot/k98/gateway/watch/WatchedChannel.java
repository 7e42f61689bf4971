package bot.k98.gateway.watch;

import bot.k98.gateway.domain.watch.ChannelProgress;
import bot.k98.gateway.domain.watch.Cursor;
import bot.k98.gateway.domain.watch.Finding;
import bot.k98.gateway.domain.watch.WatchMove;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** One channel's progress, changed by one thread at a time; one move of it is under way at a time. */
final class WatchedChannel {
    private final String id;
    private final ChannelProgress progress;
    private Optional<Cursor> remembered;
    private boolean busy;
    private boolean remembering;

    WatchedChannel(String id, Optional<Cursor> cursor) {
        this.id = id;
        this.progress = new ChannelProgress(cursor.map(Cursor::messageId));
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

    /** What became of the last time in which nobody listened, once. */
    synchronized Optional<Finding> finding() {
        return progress.finding();
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

    /** The cursor to be remembered now, when it moved since, or to show that the channel is still seen. */
    synchronized Optional<String> unremembered(Instant now) {
        boolean moved = !progress.cursor().equals(remembered.map(Cursor::messageId));
        boolean worn = progress.open()
                && remembered.filter(cursor -> cursor.isWorn(now)).isPresent();
        if (remembering || !(moved || worn)) {
            return Optional.empty();
        }
        remembering = true;
        return progress.cursor();
    }

    /** @param cursor empty when it could not be */
    synchronized void remembered(Optional<Cursor> cursor) {
        remembering = false;
        remembered = cursor.or(() -> remembered);
    }
}
