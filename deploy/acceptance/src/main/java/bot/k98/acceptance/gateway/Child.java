package bot.k98.acceptance.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One child process that a test starts, stalls, kills and starts again. */
final class Child {
    private static final Duration END = Duration.ofSeconds(20);

    private final Path folder;
    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private Process process;

    /** @param command after the java executable */
    Child(Path folder, String name, List<String> command, Map<String, String> environment) {
        this.folder = folder;
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
    }

    /** What it prints goes to {@code name.out} in the folder. */
    void start() {
        List<String> whole = new ArrayList<>();
        whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".out").toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM; its exit code. */
    int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** SIGSTOP. */
    void stall() {
        signal("STOP");
    }

    /** SIGCONT. */
    void resume() {
        signal("CONT");
    }

    int awaitEnd() {
        return awaitEnd(END);
    }

    int awaitEnd(Duration within) {
        try {
            if (!process.waitFor(within)) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " did not end in " + within.toSeconds() + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
