package bot.k98.gateway.answer;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One thread that looks at the clock; what is due runs on a virtual thread of its own and may wait there. */
@Singleton
public class VirtualThreads implements Later {
    private static final Logger LOG = Logger.getLogger(VirtualThreads.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("k98-later").factory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void in(Duration delay, Runnable task) {
        if (delay.isZero()) {
            threads.execute(() -> attempt(task));
        } else {
            var unused =
                    clock.schedule(() -> threads.execute(() -> attempt(task)), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** For those who bring their own idea of where tasks run. */
    public ScheduledExecutorService clock() {
        return clock;
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
        threads.shutdown();
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "task failed");
        }
    }
}
