package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Offspring;
import bot.k98.acceptance.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the series of one run share: a folder, and processes that are started when the first series asks for them. All of it is gone afterwards, also
 * after SIGTERM or Ctrl-C; the folder stays when a series failed, for its logs.
 */
final class Ground implements AutoCloseable {
    /** The bot takes less than ten seconds to stop; one that has only begun to start, longer. */
    private static final Duration STOP = Duration.ofSeconds(40);

    private final Path folder;
    private final Thread atTheEnd = new Thread(this::end);
    private Stack stack;
    private Crowd crowd;
    private LoneReminder reminder;
    private boolean spoilt;
    private volatile boolean ending;

    Ground() throws IOException {
        folder = Files.createTempDirectory("k98-bench");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    Path folder() {
        return folder;
    }

    /** A folder of its own. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The whole bot. Starts it at the first call. */
    Stack stack() {
        if (stack == null) {
            say("starting the bot");
            Launch launch = Launch.in(folder);
            stack = Stack.up(launch.with("HONOR_CHANNEL_ID", Uploads.ONE_CHANNEL + "," + Uploads.OTHER_CHANNEL)
                    .with("DISCORD_CDN_HOSTS", Uploads.host(launch)));
        }
        return stack;
    }

    /** Many members of the bot's guild. */
    Crowd crowd() {
        if (crowd == null) {
            crowd = Crowd.joining(stack());
        }
        return crowd;
    }

    /** Ends the whole bot, so that it takes no time and no memory from what has processes of its own. */
    void rest() {
        if (stack != null) {
            List<ProcessHandle> all = stack.alive();
            try {
                stack.close();
            } catch (IllegalStateException slow) {
                say("%s; killing what is left", slow.getMessage());
                all.forEach(ProcessHandle::destroyForcibly);
            }
            stack = null;
            crowd = null;
        }
    }

    /** A broker and one reminder-service, nothing else. */
    LoneReminder reminder() throws IOException, InterruptedException {
        rest();
        if (reminder == null) {
            say("starting reminder-service alone");
            reminder = LoneReminder.start(folder("reminder"));
        }
        return reminder;
    }

    /** To the person who waits. */
    static void say(String format, Object... values) {
        System.err.println("bench: " + format.formatted(values));
    }

    /** A series failed: the next one begins with fresh processes. */
    void spoilt(String series, Exception failure) {
        if (!ending) {
            say("%s failed: %s; the logs are in %s", series, failure, folder);
            failure.printStackTrace();
            spoilt = true;
            stop();
        }
    }

    /** Somebody wants this process to end: nothing more is begun. */
    boolean isEnding() {
        return ending;
    }

    /** Whatever runs, also what a series has just begun to start. */
    private void end() {
        ending = true;
        // What a series still asks of the bot fails, and that is no news.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
        try {
            if (ProcessHandle.current().children().findAny().isPresent()) {
                say("ending what was started");
            }
            Offspring.of(ProcessHandle.current()).end(STOP);
            if (!spoilt) {
                delete();
            }
        } catch (InterruptedException | IOException | UncheckedIOException e) {
            say("not everything is gone: %s", e.getMessage());
        }
    }

    private void stop() {
        try {
            rest();
            if (reminder != null) {
                reminder.close();
                reminder = null;
            }
        } catch (RuntimeException e) {
            say("not everything ended: %s", e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        if (ending) {
            return;
        }
        stop();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        if (!spoilt) {
            delete();
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
