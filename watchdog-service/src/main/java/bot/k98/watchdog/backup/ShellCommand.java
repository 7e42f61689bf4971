package bot.k98.watchdog.backup;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.process.ExitCode;
import bot.k98.watchdog.process.CannotStart;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;

/**
 * What {@code ./k98} runs beside the bot, in a process of its own. It ends with 0; with 1 and a sentence on standard error when it failed, or
 * when its work says that not all could be done; with 78 and a sentence for each problem when the configuration is wrong.
 */
public final class ShellCommand {
    private static final int FAILED = 1;

    private ShellCommand() {}

    /** What is to be done. Failures are told by what it throws. */
    @FunctionalInterface
    public interface Work {
        /** @return false when something was left undone, which it has told itself */
        boolean with(Configuration configuration) throws IOException;
    }

    /** Ends the process. */
    public static void runAndExit(Work work) {
        // Kafka's clients tell their whole configuration otherwise.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
        System.exit(run(Environment.ofProcess(), work, System.err));
    }

    /** @return the exit code */
    static int run(Environment environment, Work work, PrintStream errors) {
        return switch (Configuration.read(environment, ServiceName.WATCHDOG)) {
            case Outcome.Invalid(var problems) -> {
                problems.forEach(problem -> errors.println("k98: " + problem));
                yield ExitCode.CONFIGURATION;
            }
            case Outcome.Valid(Configuration configuration) -> run(configuration, work, errors);
        };
    }

    private static int run(Configuration configuration, Work work, PrintStream errors) {
        try {
            return work.with(configuration) ? ExitCode.OK : FAILED;
        } catch (BackupFailure | CannotStart told) {
            errors.println("k98: " + told.getMessage());
        } catch (IOException | UncheckedIOException failed) {
            errors.println("k98: a file can't be read or written: " + failed.getMessage());
        } catch (KafkaException failed) {
            errors.println("k98: the Kafka broker at " + configuration.bootstrapServers() + " doesn't answer ("
                    + failed.getClass().getSimpleName() + "); is the system running?");
        }
        return FAILED;
    }
}
