package bot.k98.acceptance.stack;

import bot.k98.sandbox.testing.BrokerProcess;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The broker that a test over real processes runs against: the project's own, or, with {@code -Dk98.broker=container}, Kafka's image in a
 * container.
 */
public interface TestBroker extends AutoCloseable {
    /** {@code host:port}. */
    String bootstrapServers();

    @Override
    void close();

    /** Returns when it serves. */
    static TestBroker start(Path folder) {
        return container().orElseGet(() -> own(BrokerProcess.start(folder)));
    }

    /** The container, started, when it was asked for. Without it a whole bot brings its own broker. */
    static Optional<TestBroker> container() {
        return switch (System.getProperty("k98.broker", "own")) {
            case "own" -> Optional.empty();
            case "container" -> Optional.of(ContainerBroker.start());
            case String other ->
                throw new IllegalArgumentException("k98.broker is own or container, not '" + other + "'");
        };
    }

    private static TestBroker own(BrokerProcess process) {
        return new TestBroker() {
            @Override
            public String bootstrapServers() {
                return process.bootstrapServers();
            }

            @Override
            public void close() {
                process.close();
            }
        };
    }
}
