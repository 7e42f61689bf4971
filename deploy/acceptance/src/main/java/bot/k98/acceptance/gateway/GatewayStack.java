package bot.k98.acceptance.gateway;

import bot.k98.acceptance.stack.FreePorts;
import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Members;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A broker, a local Discord and gateways, each in its own process on ports of its own. */
public final class GatewayStack implements AutoCloseable {
    /** A generous bound for a start on a busy machine; not a promise. */
    public static final Duration START = Duration.ofSeconds(120);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int FIRST_GATEWAY_PORT = 20;
    private static final String GUILD = "1100000000000000001";

    private final Path folder;
    private final Path home;
    private final int portBase = FreePorts.base();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Child> children = new LinkedHashMap<>();

    private GatewayStack(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        variables.put("K98_PORT_BASE", Integer.toString(portBase));
        variables.put("K98_HOME", home.toString());
        variables.put("DATA_DIR", folder.resolve("data").toString());
        variables.put("LOG_DIR", folder.resolve("logs").toString());
        variables.put("BROKER_PORT", Integer.toString(portBase + 1));
        variables.put("BROKER_CONTROLLER_PORT", Integer.toString(portBase + 2));
        variables.put("DISCORD_API_URL", url() + "/api/v10");
        variables.put("DISCORD_BOT_TOKEN", "local-sandbox");
        variables.put("GUILD_ID", GUILD);
        variables.put("LEADERSHIP_ROLE_IDS", "1100000000000000201");
        variables.put("ADMIN_USER_ID", "1100000000000000101");
        variables.put("NOTIFY_CHANNEL_ID", "1100000000000000304");
    }

    /** Broker and Discord are started; gateways are not. */
    public static GatewayStack in(Path folder) {
        GatewayStack stack = new GatewayStack(Launch.projectHome(), folder);
        stack.start("broker", "bot.k98.sandbox.broker.BrokerMain");
        stack.start("discord", "bot.k98.sandbox.discord.DiscordMain");
        stack.await("the local Discord", () -> answers(stack.url() + "/sandbox/health", ""));
        return stack;
    }

    /** For processes that are started from now on. */
    public GatewayStack with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + portBase;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + (portBase + 1);
    }

    public Members members() {
        return new Members(url());
    }

    /** The local Discord's own API. */
    public JsonHttp discord() {
        return new JsonHttp(url());
    }

    /** Starts gateway n; returns when it says that it is ready. */
    public void gateway(int number) {
        launchGateway(number);
        awaitReady(number);
    }

    /** Starts gateway n and does not wait. */
    public void launchGateway(int number) {
        Path jar = home.resolve("gateway-service/target/quarkus-app/quarkus-run.jar");
        List<String> command = new ArrayList<>(flags("gateway"));
        command.addAll(List.of("-jar", jar.toString()));
        Map<String, String> own = new HashMap<>(variables);
        own.put("K98_INSTANCE", Integer.toString(number));
        Child child = new Child(folder, name(number), command, own);
        children.put(name(number), child);
        child.start();
    }

    public void awaitReady(int number) {
        await(name(number), () -> ready(number));
    }

    public boolean ready(int number) {
        return answers("http://127.0.0.1:" + (portBase + FIRST_GATEWAY_PORT + number) + "/q/health/ready", "UP");
    }

    /** For whoever measures it. */
    public Optional<ProcessHandle> process(String name) {
        return Optional.ofNullable(children.get(name)).map(Child::handle);
    }

    /** SIGKILL; {@code broker}, {@code discord}, {@code gateway-1}… */
    public void kill(String name) {
        children.get(name).kill();
    }

    /** SIGTERM; its exit code. */
    public int stop(String name) {
        return children.get(name).stop();
    }

    /** Its exit code, when it ends by itself; it may have been started just now. */
    public int awaitEnd(String name) {
        return children.get(name).awaitEnd(START);
    }

    public void stall(String name) {
        children.get(name).stall();
    }

    public void resume(String name) {
        children.get(name).resume();
    }

    /** Starts a killed or stopped broker or Discord again, where it was. */
    public void startAgain(String name) {
        children.get(name).start();
    }

    public Path log(int number) {
        return folder.resolve("logs").resolve(name(number)).resolve("log.txt");
    }

    /** What a process printed. */
    public Path printed(String name) {
        return folder.resolve(name + ".out");
    }

    @Override
    public void close() {
        children.values().stream().filter(Child::alive).forEach(Child::kill);
    }

    private static String name(int number) {
        return "gateway-" + number;
    }

    private void start(String name, String mainClass) {
        Path target = home.resolve("deploy/sandbox/target");
        List<String> command = new ArrayList<>(flags(name));
        command.addAll(List.of("-cp", target.resolve("classes") + ":" + target.resolve("lib") + "/*", mainClass));
        Child child = new Child(folder, name, command, variables);
        children.put(name, child);
        child.start();
    }

    /** As it runs anywhere else. */
    private List<String> flags(String process) {
        Path flags = home.resolve("deploy/launcher/jvm");
        return List.of("@" + flags.resolve("common.args"), "@" + flags.resolve(process + ".args"));
    }

    private static boolean answers(String url, String text) {
        try {
            return new JsonHttp(url).get("").toString().contains(text);
        } catch (IllegalStateException | UncheckedIOException notYet) {
            return false;
        }
    }

    private void await(String what, BooleanSupplier there) {
        Instant until = Instant.now().plus(START);
        while (!there.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException(what + " did not become ready, see " + folder);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
