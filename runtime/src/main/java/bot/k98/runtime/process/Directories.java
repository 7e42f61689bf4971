package bot.k98.runtime.process;

import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Problem;
import bot.k98.runtime.config.Variable;
import bot.k98.runtime.config.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a process keeps its files.
 *
 * @param logRoot LOG_DIR
 * @param dataRoot DATA_DIR
 * @param instance the process's name, for example {@code reminder-1}
 */
public record Directories(Path logRoot, Path dataRoot, String instance) {
    static Directories of(Configuration configuration, String instance) {
        return new Directories(
                configuration.get(Variables.LOG_DIR).toAbsolutePath().normalize(),
                configuration.get(Variables.DATA_DIR).toAbsolutePath().normalize(),
                instance);
    }

    /** Logs and heartbeat of this process alone. */
    public Path log() {
        return logRoot.resolve(instance);
    }

    public Path logFile() {
        return log().resolve("log.txt");
    }

    /** Errors with their traces. */
    public Path crashFile() {
        return log().resolve("crash.log");
    }

    public Path heartbeatFile() {
        return log().resolve("heartbeat.json");
    }

    public Path lastShutdownFile() {
        return log().resolve("last_shutdown_info.json");
    }

    /** Local copies of Kafka Streams stores: a cache, rebuilt from changelogs when lost. */
    public Path streams() {
        return dataRoot.resolve("streams").resolve(instance);
    }

    /** Makes the folders; what can't be made or written is a problem. */
    List<Problem> prepare() {
        List<Problem> problems = new ArrayList<>();
        prepare(log(), Variables.LOG_DIR, logRoot, problems);
        prepare(dataRoot, Variables.DATA_DIR, dataRoot, problems);
        return problems;
    }

    private static void prepare(Path folder, Variable<Path> variable, Path root, List<Problem> problems) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            problems.add(new Problem(
                    variable.name(),
                    "is " + root + ", which can't be made; choose a folder that this user may write."));
            return;
        }
        if (!Files.isWritable(folder)) {
            problems.add(new Problem(
                    variable.name(),
                    "is " + root + ", which this user may not write; choose another or change its owner."));
        }
    }
}
