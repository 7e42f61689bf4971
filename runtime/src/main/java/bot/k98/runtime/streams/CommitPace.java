package bot.k98.runtime.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * When a stream thread commits what it sent. Nobody can read a message before its transaction has ended, so the first one's is ended at
 * once; each partition that a transaction wrote to costs the broker a marker, so those that follow within {@link #GATHER} share the next.
 * What sends nothing waits for Streams' own interval. A commit is that of a whole thread: all its tasks share one pace.
 */
final class CommitPace {
    static final Duration GATHER = Duration.ofMillis(10);

    private static final ThreadLocal<CommitPace> OF_THREAD = ThreadLocal.withInitial(CommitPace::new);

    private long asked;
    private long next;

    /** The calling stream thread's. */
    static CommitPace ofThread() {
        return OF_THREAD.get();
    }

    /** Something was sent in the transaction that is open. */
    void sent(ProcessorContext<?, ?> context) {
        long now = context.currentSystemTimeMs();
        if (now >= asked + GATHER.toMillis()) {
            ask(context, now);
        } else if (next <= asked) {
            next = asked + GATHER.toMillis();
            later(context, Duration.ofMillis(next - now));
        }
    }

    private void later(ProcessorContext<?, ?> context, Duration wait) {
        Cancellable[] once = new Cancellable[1];
        once[0] = context.schedule(wait, PunctuationType.WALL_CLOCK_TIME, now -> {
            once[0].cancel();
            ask(context, now);
        });
    }

    private void ask(ProcessorContext<?, ?> context, long now) {
        asked = now;
        context.commit();
    }
}
