package bot.k98.sandbox.discord;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The process: reads the environment, starts the local Discord, stops on SIGTERM. Exit 78 when it can't start as configured. */
public final class DiscordMain {
    private static final int BAD_CONFIGURATION = 78;

    private DiscordMain() {}

    public static void main(String[] args) {
        try {
            run(Arrays.asList(args));
        } catch (BindException e) {
            fail("port is taken: stop what listens there, or set SANDBOX_PORT (" + e.getMessage() + ")");
        } catch (IllegalArgumentException e) {
            fail(e.getMessage());
        } catch (IOException e) {
            fail("state under DATA_DIR can't be read or written: " + e.getMessage());
        }
    }

    private static void run(List<String> args) throws IOException {
        SandboxSettings settings = SandboxSettings.from(System.getenv());
        if (args.contains("--reset")) {
            forget(settings.folder());
        }
        LocalDiscord discord = LocalDiscord.start(settings, InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(discord), "stop"));
        System.out.println("local Discord ready api=" + discord.url() + "/api/v10 page=" + discord.url() + "/ data="
                + settings.folder());
    }

    private static void forget(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void stop(LocalDiscord discord) {
        try {
            discord.close();
        } catch (IOException e) {
            System.err.println("local Discord stop failed cause=" + e.getMessage());
        }
    }

    private static void fail(String message) {
        System.err.println("local Discord can't start: " + message);
        System.exit(BAD_CONFIGURATION);
    }
}
