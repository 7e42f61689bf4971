package bot.k98.watchdog.backup;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.process.ExitCode;
import bot.k98.watchdog.process.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * {@code ./k98 backup} and {@code ./k98 restore}. Says on standard output what was done, on standard error what could not be, in a
 * sentence. Ends with 0, with 1 when it failed, with 78 when the configuration is wrong.
 */
public final class BackupMain {
    private static final int FAILED = 1;

    private BackupMain() {}

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
            BackupDesk desk = new BackupDesk(configuration, Clock.systemUTC(), System.out);
            switch (BackupCommand.parse(arguments, configuration)) {
                case BackupCommand.Make make -> desk.make(make);
                case BackupCommand.PutBack putBack -> desk.putBack(putBack);
                case BackupCommand.Verify verify -> desk.verify(verify);
            }
            return ExitCode.OK;
        } catch (BackupFailure | CannotStart told) {
            System.err.println("k98: " + told.getMessage());
        } catch (IOException | UncheckedIOException failed) {
            System.err.println("k98: a file can't be read or written: " + failed.getMessage());
        } catch (KafkaException failed) {
            System.err.println("k98: the Kafka broker at " + configuration.bootstrapServers() + " doesn't answer ("
                    + failed.getClass().getSimpleName() + "); is the system running?");
        }
        return FAILED;
    }
}
