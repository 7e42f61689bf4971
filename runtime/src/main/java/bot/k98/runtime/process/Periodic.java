package bot.k98.runtime.process;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs a task again and again on a thread of its own; a run that fails is logged and does not end it. */
public final class Periodic implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Periodic.class);

    private final String name;
    private final ScheduledExecutorService thread;

    private Periodic(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("k98-" + name).factory());
    }

    /** The first run is at once; a run that takes longer than the period delays the next, it is never run twice at a time. */
    public static Periodic every(Duration period, String name, Runnable task) {
        Periodic periodic = new Periodic(name);
        var unused = periodic.thread.scheduleAtFixedRate(
                () -> periodic.attempt(task), 0, period.toMillis(), TimeUnit.MILLISECONDS);
        return periodic;
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warnf("periodic task failed task=%s problem=\"%s\"", name, e);
            LOG.debug("its trace", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
