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
    private volatile BiFunction<ServiceName, String, CompletionStage<?>> drain = Gate::closed;
    private volatile BiFunction<ServiceName, String, CompletionStage<?>> restart = Gate::closed;

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

    private static CompletionStage<?> closed(ServiceName service, String instance) {
        return CompletableFuture.failedStage(new IllegalStateException("the watchdog is still starting"));
    }

    /**
     * Both never block.
     *
     * @param drain asks an instance to hand over and end
     * @param restart asks it to drain and to be started again
     */
    public void controlBy(
            BiFunction<ServiceName, String, CompletionStage<?>> drain,
            BiFunction<ServiceName, String, CompletionStage<?>> restart) {
        this.drain = drain;
        this.restart = restart;
    }

    CompletionStage<?> askToDrain(ServiceName service, String instance) {
        return drain.apply(service, instance);
    }

    CompletionStage<?> askToRestart(ServiceName service, String instance) {
        return restart.apply(service, instance);
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
