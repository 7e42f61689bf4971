package bot.k98.acceptance.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** One program of the bot, as {@code ./k98 run NAME} runs it: with nobody above it. */
public final class Program implements AutoCloseable {
    /** A generous bound on a busy machine; not a promise. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Instant startedAt = Instant.now();

    private Program(Process process) {
        this.process = process;
    }

    /** @param name as {@code ./k98 run} takes it; what it prints goes to {@code name.out} and {@code name.err} in the launch's folder */
    public static Program start(Launch launch, String name) {
        return new Program(launch.start(
                launch.folder().resolve(name + ".out"), launch.folder().resolve(name + ".err"), "run", name));
    }

    /** The launcher becomes the program, so this is the program's own. */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits until it says that it is ready.
     *
     * @param port where its health is asked
     * @return how long that took from its start
     */
    public Duration awaitReady(int port) throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        while (!ok(health)) {
            if (!process.isAlive() || Instant.now().isAfter(startedAt.plus(PATIENCE))) {
                throw new IllegalStateException("not ready at " + health);
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
        }
        return Duration.between(startedAt, Instant.now());
    }

    private static boolean ok(URI health) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** SIGTERM; returns when it is gone. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
