package bot.k98.watchdog.oldbot;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.process.ExitCode;
import bot.k98.watchdog.backup.BackupFailure;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * {@code ./k98 import-old DIR [--dry-run]}. Prints what was taken. Ends with 0, with 1 and a sentence when something could not be read or
 * written, with 78 when the configuration is wrong.
 */
public final class ImportMain {
    private static final int FAILED = 1;

    private ImportMain() {}

    public static void main(String... arguments) {
        // Kafka's clients tell their whole configuration otherwise.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
        switch (Configuration.read(Environment.ofProcess(), ServiceName.WATCHDOG)) {
            case Outcome.Invalid(var problems) -> {
                problems.forEach(problem -> System.err.println("k98: " + problem));
                System.exit(ExitCode.CONFIGURATION);
            }
            case Outcome.Valid(Configuration configuration) -> System.exit(run(List.of(arguments), configuration));
        }
    }

    private static int run(List<String> arguments, Configuration configuration) {
        try {
            ImportDesk desk = new ImportDesk(configuration, Clock.systemUTC(), System.out);
            return desk.run(ImportCommand.parse(arguments)) ? ExitCode.OK : FAILED;
        } catch (BackupFailure told) {
            System.err.println("k98: " + told.getMessage());
        } catch (IOException failed) {
            System.err.println("k98: a file can't be read: " + failed.getMessage());
        } catch (KafkaException failed) {
            System.err.println("k98: the Kafka broker at " + configuration.bootstrapServers() + " doesn't answer ("
                    + failed.getClass().getSimpleName() + "); is the system running?");
        }
        return FAILED;
    }
}
