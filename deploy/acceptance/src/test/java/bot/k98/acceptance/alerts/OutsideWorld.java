package bot.k98.acceptance.alerts;

import bot.k98.acceptance.stack.FreePorts;
import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Members;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A broker and a local Discord that nobody supervises: they may be away for as long as a test likes, and come back as they were. */
final class OutsideWorld implements AutoCloseable {
    private static final Duration END = Duration.ofSeconds(20);
    private static final String IDS = "1100000000000000";

    private final Path folder;
    private final Path home;
    private final String token;
    private final int portBase = FreePorts.base();
    private final Map<String, Process> processes = new ConcurrentHashMap<>();

    /** @param token the one bot token that this Discord accepts */
    OutsideWorld(Path folder, String token) {
        this.folder = folder;
        this.home = Launch.in(folder).home();
        this.token = token;
        startBroker();
        startDiscord();
    }

    /** A bot that uses this broker and this Discord as if they were the real ones. */
    Launch connect(Launch launch) {
        return launch.with("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + (portBase + 1))
                .with("DISCORD_API_URL", url() + "/api/v10")
                .with("DISCORD_BOT_TOKEN", token)
                .with("GUILD_ID", IDS + "001")
                .with("ADMIN_USER_ID", IDS + "101")
                .with("NOTIFY_CHANNEL_ID", IDS + "304");
    }

    String bootstrapServers() {
        return "127.0.0.1:" + (portBase + 1);
    }

    Members members() {
        return new Members(url());
    }

    int identifiesLeft() {
        return new JsonHttp(url())
                .get("/sandbox/api/sessions")
                .path("identifies_left")
                .asInt();
    }

    private String url() {
        return "http://127.0.0.1:" + portBase;
    }

    void startBroker() {
        start("broker", "bot.k98.sandbox.broker.BrokerMain");
    }

    void startDiscord() {
        start("discord", "bot.k98.sandbox.discord.DiscordMain");
    }

    /** SIGTERM; returns when it is gone. */
    void stop(String name) {
        Process process = processes.remove(name);
        process.destroy();
        try {
            if (!process.waitFor(END)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Returns when it says that it is ready. */
    private void start(String name, String mainClass) {
        Path target = home.resolve("deploy/sandbox/target");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                mainClass));
        builder.environment()
                .putAll(Map.of(
                        "K98_PORT_BASE", Integer.toString(portBase),
                        "BROKER_PORT", Integer.toString(portBase + 1),
                        "BROKER_CONTROLLER_PORT", Integer.toString(portBase + 2),
                        "DATA_DIR", folder.resolve("data").toString(),
                        "LOG_DIR", folder.resolve("logs").toString(),
                        "DISCORD_BOT_TOKEN", token));
        builder.redirectError(folder.resolve(name + ".err").toFile());
        try {
            Process process = builder.start();
            processes.put(name, process);
            if (process.inputReader().readLine() == null) {
                throw new IllegalStateException(name + " did not start; see " + folder.resolve(name + ".err"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        List.copyOf(processes.keySet()).forEach(this::stop);
    }
}
