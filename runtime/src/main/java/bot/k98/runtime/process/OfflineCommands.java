package bot.k98.runtime.process;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.config.OldVariables;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The arguments that a service's program takes instead of starting: {@code check}, {@code doctor}, {@code old-env FILE}. */
record OfflineCommands(ServiceName service, Offline offline, PrintStream out) {
    /** The exit code of the command; empty when there is none and the service is to start. */
    OptionalInt run(Environment environment, String... args) {
        if (args.length == 0) {
            return OptionalInt.empty();
        }
        return switch (args[0]) {
            case "check" -> OptionalInt.of(new CheckCommand(service, offline.checks()).run(environment, out));
            case "doctor" -> OptionalInt.of(doctor(environment));
            case "old-env" -> OptionalInt.of(args.length == 2 ? oldEnvironment(args[1]) : misused());
            default -> OptionalInt.empty();
        };
    }

    private int doctor(Environment environment) {
        Diagnosis diagnosis = new Diagnosis(out);
        switch (Configuration.read(environment, service)) {
            case Outcome.Invalid invalid ->
                invalid.problems().forEach(problem -> diagnosis.bad("configuration", problem.toString()));
            case Outcome.Valid valid -> offline.doctor().accept(valid.configuration(), diagnosis);
        }
        return diagnosis.exitCode();
    }

    private int oldEnvironment(String file) {
        try {
            OldVariables.read().report(Files.readAllBytes(Path.of(file))).forEach(out::println);
            return ExitCode.OK;
        } catch (IOException e) {
            out.println(file + " can't be read");
            return 1;
        }
    }

    private int misused() {
        out.println("old-env takes the file with the old bot's settings");
        return 1;
    }
}
