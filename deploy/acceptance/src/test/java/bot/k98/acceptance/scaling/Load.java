package bot.k98.acceptance.scaling;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Uses of several kinds that go on at their own pace, whatever becomes of them, until this is closed. */
final class Load implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService users = Executors.newVirtualThreadPerTaskExecutor();

    private Load(List<Use> uses) {
        for (Use use : uses) {
            var unused = clock.scheduleAtFixedRate(
                    () -> users.execute(use::once), 0, use.every().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Something that members do again and again. */
    interface Use {
        void once();

        Duration every();
    }

    static Load of(Use... uses) {
        return new Load(Stream.of(uses).toList());
    }

    /** Lets it go on for so long. */
    void during(Duration time) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        var unused = clock.schedule(over::countDown, time.toMillis(), TimeUnit.MILLISECONDS);
        over.await();
    }

    /** Returns when every use has returned. */
    @Override
    public void close() {
        clock.shutdownNow();
        users.close();
    }
}
