package bot.k98.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How {@code ./k98 up} is called: in a folder of its own, on ports of its own.
 *
 * @param home the project's folder
 * @param folder holds {@code data}, {@code logs} and what the launcher prints
 * @param variables set on top of this process's environment; an empty value removes one
 */
public record Launch(Path home, Path folder, int portBase, Map<String, String> variables) {
    public Launch {
        variables = Map.copyOf(variables);
    }

    /** On free ports, in {@code folder}. The project is where the property {@code k98.home} or the variable K98_HOME says. */
    public static Launch in(Path folder) {
        return new Launch(projectHome(), folder, FreePorts.base(), Map.of());
    }

    /** The project's folder. */
    public static Path projectHome() {
        String home = Optional.ofNullable(System.getProperty("k98.home")).orElseGet(() -> System.getenv("K98_HOME"));
        return Path.of(home).toAbsolutePath();
    }

    public Launch with(String variable, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(variable, value);
        return new Launch(home, folder, portBase, more);
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Standard output goes to {@code up.out}, errors to {@code up.err} in the folder. */
    Process start(String... arguments) {
        return start(out(), errors(), arguments);
    }

    /** What it prints goes to these files. */
    Process start(Path out, Path errors, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("k98").toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("DATA_DIR", data().toString());
        environment.put("LOG_DIR", logs().toString());
        environment.put("K98_PORT_BASE", Integer.toString(portBase));
        environment.put("K98_SKIP_BUILD", "1");
        variables.forEach(environment::put);
        environment.values().removeIf(String::isEmpty);
        builder.redirectOutput(out.toFile()).redirectError(errors.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path out() {
        return folder.resolve("up.out");
    }

    Path errors() {
        return folder.resolve("up.err");
    }

    /** Runs it to its end and returns how it ended: for starts that must fail. */
    public Ended run(String... arguments) {
        return run(out(), errors(), arguments);
    }

    /** Asks something of the running bot, beside it. Output goes to {@code ask.out} and {@code ask.err}. */
    public Ended ask(String... arguments) {
        return run(folder.resolve("ask.out"), folder.resolve("ask.err"), arguments);
    }

    private Ended run(Path out, Path errors, String... arguments) {
        try {
            Process process = start(out, errors, arguments);
            int code = process.waitFor();
            return new Ended(code, Files.readString(out), Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** How a call ended. */
    public record Ended(int code, String out, String errors) {}
}
