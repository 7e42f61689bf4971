package bot.k98.gateway.messaging;

import bot.k98.gateway.answer.Later;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What nobody waits for, handed on together: many small requests to the broker cost it, and this process, more than one.
 *
 * @param <T> what is gathered
 */
final class Gathered<T> {
    private final Duration wait;
    private final Later later;
    private final Consumer<T> out;
    private List<T> waiting = new ArrayList<>();
    private boolean ended;

    /**
     * @param wait how long the first of them waits for others
     * @param out takes one after the other, in their order; may wait
     */
    Gathered(Duration wait, Later later, Consumer<T> out) {
        this.wait = wait;
        this.later = later;
        this.out = out;
    }

    /** Returns at once; once it has ended, when it is handed on. */
    void add(T one) {
        boolean now;
        synchronized (this) {
            waiting.add(one);
            now = ended;
            if (!now && waiting.size() == 1) {
                later.in(wait, this::handOn);
            }
        }
        if (now) {
            handOn();
        }
    }

    /** Hands on what is there, and from now on everything at once. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        handOn();
    }

    private void handOn() {
        List<T> gathered;
        synchronized (this) {
            gathered = waiting;
            waiting = new ArrayList<>();
        }
        gathered.forEach(out);
    }
}
