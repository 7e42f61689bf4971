package bot.k98.watchdog.own;

import bot.k98.contracts.ServiceName;
import bot.k98.watchdog.supervision.Surroundings.Ground;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/** What the supervisor waits for or needs and only the booted application has. Closed until then. */
public final class Gate implements Ground {
    private volatile BooleanSupplier topics = () -> false;
    private volatile BooleanSupplier watchdog = () -> false;
    private volatile BiFunction<ServiceName, String, CompletionStage<?>> drain =
            (_, _) -> CompletableFuture.failedStage(new IllegalStateException("the watchdog is still starting"));

    /** @param mustWait whether services wait for the topics: only when the broker is started here too */
    Gate(boolean mustWait) {
        if (!mustWait) {
            topics = () -> true;
        }
    }

    /** The application runs: from now on these tell. */
    public void ask(BooleanSupplier topicsThere, BooleanSupplier watchdogReady) {
        BooleanSupplier before = topics;
        topics = () -> before.getAsBoolean() || topicsThere.getAsBoolean();
        watchdog = watchdogReady;
    }

    /** @param drain asks an instance to hand over and end; never blocks */
    public void drainBy(BiFunction<ServiceName, String, CompletionStage<?>> drain) {
        this.drain = drain;
    }

    CompletionStage<?> askToDrain(ServiceName service, String instance) {
        return drain.apply(service, instance);
    }

    @Override
    public boolean topicsReady() {
        return topics.getAsBoolean();
    }

    @Override
    public boolean watchdogReady() {
        return watchdog.getAsBoolean();
    }
}
