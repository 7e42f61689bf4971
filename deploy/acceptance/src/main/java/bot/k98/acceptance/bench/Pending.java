package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.acceptance.stack.Launch;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * How many reminders are pending, as the heartbeat of reminder-service says.
 *
 * @param heartbeat the file
 * @param pid of the process whose word counts, not that of the one before it
 */
record Pending(Path heartbeat, long pid) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    static Pending in(Launch launch, long pid) {
        return new Pending(launch.logs().resolve("reminder-1").resolve("heartbeat.json"), pid);
    }

    /** Waits until so many are, but not longer than so; returns how many are. */
    int await(int reminders, Duration patience) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(patience);
        int pending = count();
        while (pending < reminders && Instant.now().isBefore(until)) {
            TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
            pending = count();
        }
        return pending;
    }

    /** 0: it has said nothing yet. */
    private int count() throws IOException {
        JsonNode beat = Files.exists(heartbeat)
                ? JsonHttp.read(Files.readString(heartbeat))
                : JsonHttp.object().path("none");
        return beat.path("pid").asLong() == pid
                ? beat.path("details").path("pending").asInt()
                : 0;
    }
}
