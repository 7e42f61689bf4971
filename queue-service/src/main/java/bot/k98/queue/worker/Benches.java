package bot.k98.queue.worker;

import bot.k98.contracts.queue.JobKey;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.health.HeartbeatDetails;
import bot.k98.runtime.process.Instance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The benches of this process: copying and exporting wait for others most of the time, reading is work for the processor. */
@ApplicationScoped
public class Benches implements HeartbeatDetails {
    private static final int COPYING = 4;

    private final Workbench copying;
    private final Workbench reading;
    private final Workbench exporting;
    private final ExecutorService answering = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("k98-answer").factory());

    Benches(Instance instance, Configuration configuration, Reporter reporter, Clock clock) {
        this.copying = new Workbench(instance.name(), "copy", COPYING, reporter, clock);
        this.reading =
                new Workbench(instance.name(), "read", configuration.get(Variables.QUEUE_WORKERS), reporter, clock);
        this.exporting = new Workbench(instance.name(), "export", 1, reporter, clock);
    }

    Workbench copying() {
        return copying;
    }

    Workbench reading() {
        return reading;
    }

    Workbench exporting() {
        return exporting;
    }

    /** An answer that needs no report. */
    void answer(Runnable answer, Runnable acknowledge) {
        answering.execute(() -> {
            answer.run();
            acknowledge.run();
        });
    }

    void withdraw(JobKey job, int attempt) {
        all().forEach(bench -> bench.withdraw(job, attempt));
    }

    void stop() {
        all().parallel().forEach(Workbench::stop);
        answering.shutdown();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "working", Integer.toString(all().mapToInt(Workbench::held).sum()));
    }

    private Stream<Workbench> all() {
        return Stream.of(copying, reading, exporting);
    }
}
