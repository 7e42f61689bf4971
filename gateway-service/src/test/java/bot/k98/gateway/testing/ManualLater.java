package bot.k98.gateway.testing;

import bot.k98.gateway.answer.Later;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tasks that run when a test moves the clock past them; those without a delay run at once. */
public final class ManualLater implements Later {
    private final SettableClock clock;
    private final List<Task> tasks = new ArrayList<>();

    public ManualLater(SettableClock clock) {
        this.clock = clock;
    }

    private record Task(Instant at, Runnable work) {}

    @Override
    public void in(Duration delay, Runnable task) {
        if (delay.isZero()) {
            task.run();
        } else {
            tasks.add(new Task(clock.instant().plus(delay), task));
        }
    }

    /** Moves the clock, stopping at each task that becomes due on the way. */
    public void advance(Duration by) {
        Instant until = clock.instant().plus(by);
        Optional<Task> due = next(until);
        while (due.isPresent()) {
            tasks.remove(due.get());
            clock.advance(Duration.between(clock.instant(), due.get().at()));
            due.get().work().run();
            due = next(until);
        }
        clock.advance(Duration.between(clock.instant(), until));
    }

    private Optional<Task> next(Instant until) {
        return tasks.stream().filter(task -> !task.at().isAfter(until)).min(Comparator.comparing(Task::at));
    }
}
