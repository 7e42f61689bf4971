package bot.k98.gateway.answer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Tasks in order per key, and keys beside one another up to a limit. A task that waits holds up its own key only. Tasks run on
 * the thread that submits them or that ended the one before.
 */
public final class KeyedQueues {
    private final int atOnce;
    private final Map<String, Deque<Work>> waiting = new HashMap<>();
    private final Queue<Work> ready = new ArrayDeque<>();
    private int running;

    private record Work(String key, Supplier<CompletionStage<?>> task) {}

    /** @param atOnce how many keys may have a task running */
    public KeyedQueues(int atOnce) {
        this.atOnce = atOnce;
    }

    /** The stage is the task's own; a task that throws fails its stage. */
    public <T> CompletionStage<T> submit(String key, Supplier<CompletionStage<T>> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Work work = new Work(
                key,
                () -> begin(task).whenComplete((value, failure) -> {
                    if (failure == null) {
                        result.complete(value);
                    } else {
                        result.completeExceptionally(failure);
                    }
                }));
        if (enter(work)) {
            run(work);
        }
        return result;
    }

    /** How many tasks wait or run. */
    public synchronized int size() {
        return waiting.values().stream().mapToInt(Deque::size).sum() + running + ready.size();
    }

    private static <T> CompletionStage<T> begin(Supplier<CompletionStage<T>> task) {
        try {
            return task.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A loop, not a recursion: a thousand tasks may end at once. */
    private void run(Work first) {
        Work work = first;
        while (work != null) {
            Work current = work;
            CompletableFuture<?> ended = current.task().get().toCompletableFuture();
            if (!ended.isDone()) {
                var unused = ended.whenComplete((value, failure) -> run(leave(current.key())));
                return;
            }
            work = leave(current.key());
        }
    }

    /** Whether the caller is to run it now. */
    private synchronized boolean enter(Work work) {
        Deque<Work> behind = waiting.get(work.key());
        if (behind != null) {
            behind.add(work);
            return false;
        }
        waiting.put(work.key(), new ArrayDeque<>());
        if (running >= atOnce) {
            ready.add(work);
            return false;
        }
        running++;
        return true;
    }

    /** What the place that became free goes to; null when nothing waits. */
    private synchronized Work leave(String key) {
        Work following = waiting.get(key).poll();
        if (following == null) {
            waiting.remove(key);
        } else {
            ready.add(following);
        }
        Work next = ready.poll();
        if (next == null) {
            running--;
        }
        return next;
    }
}
