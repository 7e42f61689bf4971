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
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();
    private final Queue<Runnable> ready = new ArrayDeque<>();
    private int running;

    /** @param atOnce how many keys may have a task running */
    public KeyedQueues(int atOnce) {
        this.atOnce = atOnce;
    }

    /** The stage is the task's own; a task that throws fails its stage. */
    public <T> CompletionStage<T> submit(String key, Supplier<CompletionStage<T>> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable work = () -> begin(task).whenComplete((value, failure) -> {
            done(key);
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
        });
        if (enter(key, work)) {
            work.run();
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

    /** Whether the caller is to run it now. */
    private synchronized boolean enter(String key, Runnable work) {
        Deque<Runnable> behind = waiting.get(key);
        if (behind != null) {
            behind.add(work);
            return false;
        }
        waiting.put(key, new ArrayDeque<>());
        return startOrWait(work);
    }

    private boolean startOrWait(Runnable work) {
        if (running >= atOnce) {
            ready.add(work);
            return false;
        }
        running++;
        return true;
    }

    private void done(String key) {
        Runnable next = leave(key);
        if (next != null) {
            next.run();
        }
    }

    /** What the place that became free goes to, if anything waits. */
    private synchronized Runnable leave(String key) {
        Runnable following = waiting.get(key).poll();
        if (following == null) {
            waiting.remove(key);
        } else {
            ready.add(following);
        }
        running--;
        Runnable next = ready.poll();
        if (next != null) {
            running++;
        }
        return next;
    }
}
