package bot.k98.acceptance.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Calls a task at a fixed rate, whatever the calls before it do: a slow answer must not slow the load.
 *
 * @param perSecond calls a second
 * @param length of the whole series
 */
record Pace(int perSecond, Duration length) {
    private static final long MICROS = 1_000_000;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);

    /** Returns when every call has returned. */
    void run(Runnable call) {
        int calls = Math.toIntExact(perSecond * length.toSeconds());
        CountDownLatch left = new CountDownLatch(calls);
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < calls; i++) {
                var unused = clock.schedule(
                        () -> workers.execute(() -> {
                            try {
                                call.run();
                            } finally {
                                left.countDown();
                            }
                        }),
                        i * MICROS / perSecond,
                        TimeUnit.MICROSECONDS);
            }
            if (!left.await(length.plus(LAST_ANSWERS).toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("some calls of the series never returned");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
