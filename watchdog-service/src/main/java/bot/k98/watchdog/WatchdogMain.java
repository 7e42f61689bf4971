package bot.k98.watchdog;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.config.Problem;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.config.Variables.Supervision;
import bot.k98.runtime.kafka.ManifestCheck;
import bot.k98.runtime.process.ExitCode;
import bot.k98.runtime.process.K98Process;
import bot.k98.runtime.process.Offline;
import bot.k98.watchdog.discord.WatchdogManifest;
import bot.k98.watchdog.doctor.MachineDoctor;
import bot.k98.watchdog.doctor.SettingsCheck;
import bot.k98.watchdog.domain.fleet.Scale;
import bot.k98.watchdog.domain.fleet.Scale.Wish;
import bot.k98.watchdog.launch.FleetSettings;
import bot.k98.watchdog.launch.ScaleFile;
import bot.k98.watchdog.launch.Whereabouts;
import bot.k98.watchdog.own.OwnSupervision;
import bot.k98.watchdog.own.Terminal;
import bot.k98.watchdog.process.CannotStart;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Begins the fleet when this watchdog supervises it, and then the application as every service does. */
@QuarkusMain
public final class WatchdogMain {
    private static volatile OwnSupervision own;

    private WatchdogMain() {}

    /** Without arguments it starts as the environment says; {@link Offline} has the others. */
    public static void main(String... args) {
        Environment environment = Environment.ofProcess();
        Offline offline = new Offline(
                List.of(
                        new SettingsCheck(environment.variables().getOrDefault("PATH", "")),
                        new ManifestCheck(configuration -> WatchdogManifest.offered())),
                MachineDoctor::examine);
        if (args.length == 0) {
            begin(environment);
        }
        K98Process.run(ServiceName.WATCHDOG, offline, args);
    }

    /** Empty when something else supervises. */
    static Optional<OwnSupervision> own() {
        return Optional.ofNullable(own);
    }

    private static void begin(Environment environment) {
        switch (Configuration.read(environment, ServiceName.WATCHDOG)) {
            case Outcome.Valid(Configuration configuration) -> {
                if (configuration.get(Variables.SUPERVISION) == Supervision.OWN) {
                    supervise(configuration, environment);
                }
            }
            // K98Process refuses it, with all of them.
            case Outcome.Invalid(List<Problem> problems) -> Terminal.tellProgram(environment, problems, System.out);
        }
    }

    private static void supervise(Configuration configuration, Environment environment) {
        Clock clock = Clock.systemUTC();
        Scale kept = ScaleFile.in(configuration.get(Variables.DATA_DIR).toAbsolutePath())
                .read();
        Wish wish = Scale.read(configuration.get(Variables.K98_SCALE));
        Scale scale = wish instanceof Wish.Understood(var wanted) ? kept.with(wanted) : kept;
        FleetSettings settings = FleetSettings.of(configuration, environment.variables(), scale);
        Optional<String> discordApi =
                configuration.find(Variables.DISCORD_API_URL).map(URI::toString);
        Terminal terminal =
                Terminal.of(configuration, Whereabouts.of(settings, discordApi), clock.instant(), System.out);
        try {
            if (wish instanceof Wish.NotUnderstood(String problem)) {
                throw new CannotStart(problem);
            }
            if (!settings.missing().isEmpty()) {
                throw new CannotStart(
                        settings.missing().stream().map(Problem::toString).collect(Collectors.joining(" ")));
            }
            own = OwnSupervision.begin(settings, terminal, clock);
        } catch (CannotStart e) {
            terminal.refuse(e.getMessage());
            System.exit(ExitCode.CONFIGURATION);
        }
    }
}
