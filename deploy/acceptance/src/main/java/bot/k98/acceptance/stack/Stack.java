package bot.k98.acceptance.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The whole bot, running. {@link #close()} ends it as Ctrl-C would. */
public final class Stack implements AutoCloseable {
    /** Names another broker than the one that the bot brings. */
    public static final String BROKERS = "KAFKA_BOOTSTRAP_SERVERS";

    /** A generous bound for a start on a busy machine; not a promise. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Launch launch;
    private final Process launcher;
    private final JsonNode ready;

    private Stack(Launch launch, Process launcher, JsonNode ready) {
        this.launch = launch;
        this.launcher = launcher;
        this.ready = ready;
    }

    /** Runs {@code ./k98 up --json}, with more arguments; returns when it says that it is ready. */
    public static Stack up(Launch launch, String... arguments) {
        Process launcher = launch.start(
                Stream.concat(Stream.of("up", "--json"), Stream.of(arguments)).toArray(String[]::new));
        return new Stack(launch, launcher, awaitReady(launch, launcher));
    }

    /** The {@code ready} event. */
    public JsonNode ready() {
        return ready;
    }

    public Launch launch() {
        return launch;
    }

    public Members members() {
        return new Members("http://127.0.0.1:" + launch.portBase());
    }

    public String bootstrapServers() {
        return launch.variables().getOrDefault(BROKERS, "127.0.0.1:" + (launch.portBase() + 1));
    }

    /** The process of {@code broker-1}, {@code discord-1}, {@code gateway-1}, {@code reminder-1}, {@code queue-1}; the watchdog's is the launcher's child. */
    public Optional<ProcessHandle> process(String instance) {
        if (instance.startsWith("watchdog")) {
            return launcher.children().filter(ProcessHandle::isAlive).findFirst();
        }
        Path file = launch.data().resolve("run").resolve(instance + ".json");
        return read(file).flatMap(json -> ProcessHandle.of(json.path("pid").asLong()));
    }

    /** SIGKILL to one process; returns when it is gone. */
    public void kill(String instance) {
        ProcessHandle process =
                process(instance).orElseThrow(() -> new IllegalStateException("no process of " + instance));
        process.destroyForcibly();
        await(process.onExit(), STOP);
    }

    /** Everything that the launcher started and that is alive. */
    public List<ProcessHandle> alive() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** All lines that {@code up --json} printed. */
    public List<String> printed() {
        return lines(launch.out());
    }

    /** SIGTERM, as Ctrl-C through the launcher's trap. Returns its exit code when all is gone. */
    public int stop() {
        List<ProcessHandle> all = alive();
        launcher.destroy();
        await(launcher.onExit(), STOP);
        all.forEach(process -> await(process.onExit(), STOP));
        return launcher.exitValue();
    }

    @Override
    public void close() {
        if (launcher.isAlive()) {
            stop();
        }
    }

    private static JsonNode awaitReady(Launch launch, Process launcher) {
        Instant until = Instant.now().plus(START);
        while (Instant.now().isBefore(until)) {
            Optional<JsonNode> event = lines(launch.out()).stream()
                    .map(JsonHttp::read)
                    .filter(line -> "ready".equals(line.path("event").asText()))
                    .findFirst();
            if (event.isPresent()) {
                return event.get();
            }
            if (exits(launcher, LOOK_AGAIN)) {
                break;
            }
        }
        String told = String.join("\n", lines(launch.out())) + "\n" + String.join("\n", lines(launch.errors()));
        launcher.destroy();
        throw new IllegalStateException("k98 up did not become ready:\n" + told);
    }

    private static boolean exits(Process process, Duration within) {
        try {
            return process.waitFor(within);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void await(Future<?> end, Duration within) {
        try {
            end.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a process did not end in " + within.toSeconds() + " s", e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(JsonHttp.read(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
