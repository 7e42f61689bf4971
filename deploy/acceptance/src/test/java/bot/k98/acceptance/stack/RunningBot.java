package bot.k98.acceptance.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The whole bot, started once for all classes that ask for it, since a start takes longer than most of what they look at. It ends with the last test.
 * Its broker is its own, or the one of {@link TestBroker}.
 *
 * <pre>{@code
 * @Order(RunningBot.LAST)
 * class SomeIT {
 *     @RegisterExtension
 *     static final RunningBot BOT = new RunningBot();
 * }</pre>
 *
 * <p>A class begins when every service answers, whatever the class before it broke. Tests that need a bot of their own take {@link Stack#up}.
 */
public final class RunningBot implements BeforeAllCallback {
    /** The order of its classes: while it runs, it takes the time of the others. */
    public static final int LAST = Integer.MAX_VALUE;

    private static final Namespace HERE = Namespace.create(RunningBot.class);
    private static final Duration WHOLE_AGAIN = Duration.ofSeconds(90);

    /** One private command of each service. */
    private static final List<String> COMMANDS = List.of("/ops status", "/remind list", "/queue status");

    private Shared shared;

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = context.getRoot().getStore(HERE).computeIfAbsent("bot", key -> Shared.start(), Shared.class);
        for (String command : COMMANDS) {
            await().atMost(WHOLE_AGAIN).until(() -> answers(command));
        }
    }

    private boolean answers(String command) {
        return "answered"
                .equals(members()
                        .use("admin", "operations", command)
                        .path("state")
                        .asText());
    }

    public Stack stack() {
        return shared.stack;
    }

    public Members members() {
        return shared.stack.members();
    }

    /** Closed by JUnit with the store that it lies in. */
    private record Shared(Path folder, Optional<TestBroker> broker, Stack stack) implements AutoCloseable {
        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("k98-bot");
                Optional<TestBroker> broker = TestBroker.container();
                Launch launch = Launch.in(folder);
                return new Shared(
                        folder,
                        broker,
                        Stack.up(broker.map(other -> launch.with(Stack.BROKERS, other.bootstrapServers()))
                                .orElse(launch)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            stack.close();
            broker.ifPresent(TestBroker::close);
            List<Path> files;
            try (Stream<Path> all = Files.walk(folder)) {
                files = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
