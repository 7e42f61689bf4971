package bot.k98.runtime.process;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.config.Problem;
import bot.k98.runtime.config.SecretFile;
import bot.k98.runtime.config.Variables;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code check}: looks at everything that a service reads before it starts, and starts nothing. */
record CheckCommand(ServiceName service, List<StartCheck> checks) {
    /** Prints a line for each problem. Returns 0 or {@link ExitCode#CONFIGURATION}. */
    int run(Environment environment, PrintStream out) {
        List<String> problems =
                switch (Configuration.read(environment, service)) {
                    case Outcome.Invalid invalid ->
                        invalid.problems().stream().map(Problem::toString).toList();
                    case Outcome.Valid valid -> problems(valid.configuration());
                };
        problems.forEach(problem -> out.println(service + ": " + problem));
        if (problems.isEmpty()) {
            out.println(service + ": ok");
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.CONFIGURATION;
    }

    private List<String> problems(Configuration configuration) {
        List<String> problems = new ArrayList<>();
        configuration.find(Variables.GOOGLE_CREDENTIALS_FILE).ifPresent(file -> credentials(file, problems));
        Stream.of(Variables.DATA_DIR, Variables.LOG_DIR)
                .filter(folder -> !FolderProbe.mayWrite(configuration.get(folder)))
                .forEach(folder -> problems.add(folder.name() + " is " + configuration.get(folder)
                        + ", which this user may not write; choose another or change its owner."));
        checks.forEach(check -> problems.addAll(check.problems(configuration)));
        return problems;
    }

    private static void credentials(Path file, List<String> problems) {
        String name = Variables.GOOGLE_CREDENTIALS_FILE.name();
        try {
            new SecretFile(file).refusal().ifPresent(why -> problems.add(name + " " + why));
        } catch (IOException e) {
            problems.add(name + " names the file " + file + ", which can't be read.");
        }
    }
}
