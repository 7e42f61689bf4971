package bot.k98.runtime.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The process environment as the configuration reads it: values from variables, secrets from variables or files. */
public record Environment(Map<String, String> variables) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    public static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /** The text of a variable; blank counts as not set. Problems with a secret's file go to {@code problems}. */
    Optional<String> text(Variable<?> variable, Consumer<Problem> problems) {
        Optional<String> direct = text(variable.name());
        if (!variable.secret()) {
            return direct;
        }
        Optional<String> file = text(variable.fileName());
        if (direct.isPresent() && file.isPresent()) {
            problems.accept(
                    new Problem(variable.name(), "and " + variable.fileName() + " are both set; keep one of them."));
        }
        return direct.or(() -> file.flatMap(path -> read(variable.fileName(), path, problems)));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<String> read(String name, String path, Consumer<Problem> problems) {
        try {
            SecretFile file = new SecretFile(Path.of(path));
            Optional<String> refusal = file.refusal();
            refusal.ifPresent(why -> problems.accept(new Problem(name, why)));
            return refusal.isPresent() ? Optional.empty() : Optional.of(file.read());
        } catch (IOException | InvalidPathException e) {
            problems.accept(new Problem(name, "names the file " + path + ", which can't be read."));
            return Optional.empty();
        }
    }
}
