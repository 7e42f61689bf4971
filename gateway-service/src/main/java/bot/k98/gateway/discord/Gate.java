package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.Urgency;
import bot.k98.gateway.domain.egress.Pace;
import bot.k98.gateway.domain.egress.Turns;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

/**
 * Lets one request after the other through, at the bot's pace. Who comes while another waits for its place stands in line, and the most
 * urgent goes next: so an answer waits for one place at most, whatever else stands there. When Discord wants no request for a time, all who
 * stand here wait, too.
 */
final class Gate {
    private final DoubleSupplier share;
    private final Pace pace = new Pace();
    private final Turns<Waiter> turns = new Turns<>();
    private boolean taken;

    /** One request in line. */
    private static final class Waiter {
        private final Thread thread = Thread.currentThread();
        private volatile boolean called;
    }

    /** @param share of the bot's requests that are this gateway's */
    Gate(DoubleSupplier share) {
        this.share = share;
    }

    /** Returns when the request may be made now. */
    void pass(Urgency urgency) throws InterruptedIOException {
        Waiter waiter = new Waiter();
        if (!enter(urgency, waiter)) {
            awaitTurn(waiter);
        }
        try {
            awaitPlace();
        } finally {
            callNext();
        }
    }

    /** Whether nobody is at the gate. */
    private synchronized boolean enter(Urgency urgency, Waiter waiter) {
        if (taken) {
            turns.join(urgency, waiter);
            return false;
        }
        taken = true;
        return true;
    }

    private void awaitTurn(Waiter waiter) throws InterruptedIOException {
        while (!waiter.called) {
            LockSupport.park(this);
            if (Thread.currentThread().isInterrupted() && left(waiter)) {
                throw stopping();
            }
        }
    }

    /** Whether it could leave the line before it was called. */
    private synchronized boolean left(Waiter waiter) {
        return turns.leave(waiter);
    }

    /** Discord wants no request for that long. */
    synchronized void hold(Duration length) {
        pace.hold(System.nanoTime(), length.toNanos());
    }

    private void awaitPlace() throws InterruptedIOException {
        double part = share.getAsDouble();
        do {
            long now = System.nanoTime();
            awaitTime(now + reserve(now, part));
        } while (held());
    }

    private void awaitTime(long until) throws InterruptedIOException {
        for (long wait = until - System.nanoTime(); wait > 0; wait = until - System.nanoTime()) {
            LockSupport.parkNanos(this, wait);
            if (Thread.currentThread().isInterrupted()) {
                throw stopping();
            }
        }
    }

    private synchronized boolean held() {
        return pace.held(System.nanoTime());
    }

    private static InterruptedIOException stopping() {
        return new InterruptedIOException("this instance is stopping");
    }

    private synchronized long reserve(long now, double part) {
        return pace.reserve(now, part);
    }

    private synchronized void callNext() {
        turns.next()
                .ifPresentOrElse(
                        next -> {
                            next.called = true;
                            LockSupport.unpark(next.thread);
                        },
                        () -> taken = false);
    }
}
