package bot.k98.acceptance.bench;

import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the series of one run share: a folder, and one running bot, started when the first of them asks for it. */
final class Ground implements AutoCloseable {
    private final Path folder;
    private Stack stack;

    Ground() throws IOException {
        folder = Files.createTempDirectory("k98-bench");
    }

    Path folder() {
        return folder;
    }

    /** Starts it at the first call. */
    Stack stack() {
        if (stack == null) {
            say("starting the bot");
            stack = Stack.up(
                    Launch.in(folder).with("HONOR_CHANNEL_ID", Uploads.ONE_CHANNEL + "," + Uploads.OTHER_CHANNEL));
        }
        return stack;
    }

    /** To the person who waits. */
    static void say(String format, Object... values) {
        System.err.println("bench: " + format.formatted(values));
    }

    @Override
    public void close() {
        if (stack != null) {
            stack.close();
        }
    }
}
