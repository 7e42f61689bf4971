package bot.k98.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.call.Urgency;
import java.io.InterruptedIOException;
import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GateTest {
    private static final Set<State> SETTLED = EnumSet.of(State.WAITING, State.TIMED_WAITING, State.TERMINATED);

    private final CountDownLatch opens = new CountDownLatch(1);
    private final Gate gate = new Gate(this::shareOnceItOpens);
    private final List<String> went = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void ofThoseInLineTheMostUrgentGoesNext() throws InterruptedException {
        // Given
        stand(Urgency.BULK, "at the gate");
        stand(Urgency.BULK, "bulk");
        stand(Urgency.PERSONAL, "reminder");
        stand(Urgency.ANSWER, "answer");

        // When
        open();

        // Then
        assertThat(went).containsExactly("at the gate", "answer", "reminder", "bulk");
    }

    @Test
    void whoIsInterruptedLeavesTheLineAndHoldsUpNobody() throws InterruptedException {
        // Given
        stand(Urgency.BULK, "at the gate");
        Thread interrupted = stand(Urgency.ALERT, "an alert");
        stand(Urgency.BULK, "bulk");

        // When
        interrupted.interrupt();
        interrupted.join();
        open();

        // Then
        assertThat(went).containsExactly("not an alert", "at the gate", "bulk");
    }

    @Test
    void whoComesAfterAllWentGoesAtOnce() throws InterruptedException {
        // Given
        stand(Urgency.BULK, "first");
        stand(Urgency.BULK, "second");
        open();

        // When
        stand(Urgency.BULK, "third");
        open();

        // Then
        assertThat(went).containsExactly("first", "second", "third");
    }

    /** Who is at the gate stays there until it opens. */
    private double shareOnceItOpens() {
        try {
            opens.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private void open() throws InterruptedException {
        opens.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Returns when it stands at the gate or in line, or went. */
    private Thread stand(Urgency urgency, String name) {
        Thread thread = Thread.ofPlatform().daemon().start(() -> pass(urgency, name));
        threads.add(thread);
        while (!SETTLED.contains(thread.getState())) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private void pass(Urgency urgency, String name) {
        try {
            gate.pass(urgency);
            went.add(name);
        } catch (InterruptedIOException e) {
            went.add("not " + name);
        }
    }
}
