package bot.k98.queue.cdn;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Closes a stream from outside when nothing comes out of it any more, or when it takes too long as a whole. */
final class StallGuard implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StallGuard.class);
    private static final ScheduledExecutorService THREAD = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("k98-stall-guard").factory());

    private final Closeable stream;
    private final Duration idle;
    private final ScheduledFuture<?> atEnd;
    private ScheduledFuture<?> atStall;

    StallGuard(Closeable stream, Duration idle, Duration whole) {
        this.stream = stream;
        this.idle = idle;
        this.atEnd = in(whole);
        this.atStall = in(idle);
    }

    /** Something came. */
    void progress() {
        atStall.cancel(false);
        atStall = in(idle);
    }

    @Override
    public void close() {
        atStall.cancel(false);
        atEnd.cancel(false);
    }

    private ScheduledFuture<?> in(Duration time) {
        return THREAD.schedule(this::end, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end() {
        try {
            stream.close();
        } catch (IOException e) {
            LOG.debugf("stalled stream did not close problem=\"%s\"", e);
        }
    }
}
