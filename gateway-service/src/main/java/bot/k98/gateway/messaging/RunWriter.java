package bot.k98.gateway.messaging;

import bot.k98.gateway.answer.Later;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Writes one thing behind the other without waiting for each, until all are written, however long that takes. What comes behind one that
 * was not written doesn't count as written either: it is written once more after that one, in the same order.
 */
final class RunWriter {
    private static final Logger LOG = Logger.getLogger(RunWriter.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final Later later;

    RunWriter(Later later) {
        this.later = later;
    }

    /** @param writing begins to write one; called in order; fails at once or later, never throws */
    <T> CompletionStage<Void> write(List<T> run, Function<? super T, ? extends CompletionStage<?>> writing) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        attempt(run, writing, written);
        return written;
    }

    private <T> void attempt(
            List<T> run, Function<? super T, ? extends CompletionStage<?>> writing, CompletableFuture<Void> written) {
        List<CompletableFuture<?>> begun = begin(run, writing);
        var unused = CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                .whenComplete((all, failure) -> {
                    int done = (int) begun.stream()
                            .takeWhile(one -> !one.isCompletedExceptionally())
                            .count();
                    if (done == run.size()) {
                        written.complete(null);
                    } else {
                        LOG.debugf("not written count=%d problem=\"%s\"", run.size() - done, failure);
                        later.in(TRY_AGAIN, () -> attempt(run.subList(done, run.size()), writing, written));
                    }
                });
    }

    /** All of it, or up to one that fails at once: the broker is away, and those behind it need not wait for it too. */
    private static <T> List<CompletableFuture<?>> begin(
            List<T> run, Function<? super T, ? extends CompletionStage<?>> writing) {
        List<CompletableFuture<?>> begun = new ArrayList<>();
        for (T one : run) {
            CompletableFuture<?> last = writing.apply(one).toCompletableFuture();
            begun.add(last);
            if (last.isCompletedExceptionally()) {
                break;
            }
        }
        return begun;
    }
}
