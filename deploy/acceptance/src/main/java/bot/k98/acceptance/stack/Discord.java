package bot.k98.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A local Discord alone, in its own process, for bots that are not ours. */
public final class Discord implements AutoCloseable {
    private final Process process;
    private final int port;

    private Discord(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it in {@code folder} on a free port; returns when it says that it is ready. */
    public static Discord start(Path folder) {
        return start(folder, List.of());
    }

    /** The same, held on one core. Needs taskset, of util-linux. */
    public static Discord onOneCore(Path folder) {
        return start(folder, List.of("taskset", "--cpu-list", "0"));
    }

    private static Discord start(Path folder, List<String> before) {
        Launch launch = Launch.in(folder);
        Path target = launch.home().resolve("deploy/sandbox/target");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "bot.k98.sandbox.discord.DiscordMain"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("K98_PORT_BASE", Integer.toString(launch.portBase()));
        builder.environment().put("DATA_DIR", launch.data().toString());
        builder.redirectError(launch.errors().toFile());
        try {
            Process process = builder.start();
            if (process.inputReader().readLine() == null) {
                throw new IllegalStateException("the local Discord did not start; see " + launch.errors());
            }
            return new Discord(process, launch.portBase());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The processor time that it has used since its start. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public Members members() {
        return new Members(url());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
