package bot.k98.runtime.process;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.config.Problem;
import bot.k98.runtime.config.Variables;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Clock;
import java.util.List;

/**
 * The main method of every service: configuration and folders are checked first, all problems are told at once, then Quarkus
 * starts. Ends with {@link ExitCode#CONFIGURATION} when a restart would not help.
 */
public final class K98Process {
    private static volatile Context context;

    private K98Process() {}

    /** What was read before Quarkus started. */
    record Context(Configuration configuration, Instance instance, Directories directories) {}

    /** Does not return before the process ends. */
    public static void run(ServiceName service, String... args) {
        run(service, Offline.NOTHING, args);
    }

    /**
     * Does not return before the process ends.
     *
     * @param offline what is done instead of starting when the arguments ask for it
     */
    public static void run(ServiceName service, Offline offline, String... args) {
        new OfflineCommands(service, offline, System.out)
                .run(Environment.ofProcess(), args)
                .ifPresent(System::exit);
        switch (Configuration.read(Environment.ofProcess(), service)) {
            case Outcome.Invalid invalid -> refuse(service, invalid.problems());
            case Outcome.Valid valid -> start(service, valid.configuration(), args);
        }
    }

    /** The context of this process. */
    static Context context() {
        Context read = context;
        if (read == null) {
            throw new IllegalStateException("K98Process.run starts every service");
        }
        return read;
    }

    private static void start(ServiceName service, Configuration configuration, String... args) {
        Instance instance =
                Instance.of(service, configuration, Clock.systemUTC().instant());
        Directories directories = Directories.of(configuration, instance.name());
        List<Problem> problems = directories.prepare();
        if (!problems.isEmpty()) {
            refuse(service, problems);
        }
        context = new Context(configuration, instance, directories);
        QuarkusSettings.of(configuration, instance, directories).forEach(System::setProperty);
        Quarkus.run(
                configuration.get(Variables.K98_SMOKE) ? SmokeRun.class : UntilTold.class,
                (code, failure) -> end(service, code, failure),
                args);
    }

    private static void end(ServiceName service, int code, Throwable failure) {
        if (failure != null) {
            System.err.println(service + "-service could not start: " + rootMessage(failure));
        }
        System.exit(code);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private static void refuse(ServiceName service, List<Problem> problems) {
        System.err.println(service + "-service can't start; " + problems.size()
                + (problems.size() == 1 ? " problem:" : " problems:"));
        problems.forEach(problem -> System.err.println("  - " + problem));
        System.exit(ExitCode.CONFIGURATION);
    }

    /** The application: runs until somebody ends it. */
    public static final class UntilTold implements QuarkusApplication {
        @Override
        public int run(String... args) {
            Quarkus.waitForExit();
            return ExitCode.OK;
        }
    }
}
