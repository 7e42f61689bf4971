package bot.k98.watchdog.launch;

import static bot.k98.runtime.process.Instance.httpPort;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Configuration.Outcome;
import bot.k98.runtime.config.Environment;
import bot.k98.runtime.config.Problem;
import bot.k98.runtime.config.Variables;
import bot.k98.watchdog.domain.fleet.Scale;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What decides about the fleet.
 *
 * @param environment of this process; the children get it with what they need besides
 * @param brokers where an existing cluster is; empty: one is started here
 * @param scale as it is remembered and wanted
 */
public record FleetSettings(
        Folders folders,
        int portBase,
        int restartExitCode,
        Map<String, String> environment,
        Optional<String> brokers,
        boolean localDiscord,
        Scale scale) {
    /**
     * Absolute paths.
     *
     * @param home of the installation
     */
    public record Folders(Path home, Path data, Path logs) {
        public Path run() {
            return data.resolve("run");
        }
    }

    /**
     * @param environment that the configuration was read from
     * @param scale how many of each service run here
     */
    public static FleetSettings of(Configuration configuration, Map<String, String> environment, Scale scale) {
        return new FleetSettings(
                new Folders(
                        configuration.get(Variables.K98_HOME).toAbsolutePath().normalize(),
                        configuration.get(Variables.DATA_DIR).toAbsolutePath().normalize(),
                        configuration.get(Variables.LOG_DIR).toAbsolutePath().normalize()),
                configuration.get(Variables.K98_PORT_BASE),
                configuration.get(Variables.RESTART_EXIT_CODE),
                environment,
                configuration.find(Variables.KAFKA_BOOTSTRAP_SERVERS),
                configuration.find(Variables.DISCORD_API_URL).isEmpty()
                        && configuration.find(Variables.DISCORD_BOT_TOKEN).isEmpty(),
                scale);
    }

    public FleetSettings {
        environment = Map.copyOf(environment);
    }

    /** What the gateway would be missing; the local Discord brings its own. The other services need no more than the watchdog. */
    public List<Problem> missing() {
        return !localDiscord
                        && Configuration.read(new Environment(environment), ServiceName.GATEWAY)
                                instanceof Outcome.Invalid(List<Problem> problems)
                ? problems
                : List.of();
    }

    boolean localBroker() {
        return brokers.isEmpty();
    }

    int discordPort() {
        return portBase;
    }

    int brokerPort() {
        return portBase + 1;
    }

    int controllerPort() {
        return portBase + 2;
    }

    public int watchdogPort() {
        return httpPort(portBase, ServiceName.WATCHDOG, 1);
    }

    /** How many of each service run here. */
    int instances(ServiceName service) {
        return scale.of(service);
    }
}
