package bot.k98.watchdog.launch;

import static bot.k98.runtime.process.Instance.httpPort;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Variable;
import bot.k98.runtime.config.Variables;
import bot.k98.watchdog.domain.fleet.Member;
import bot.k98.watchdog.domain.fleet.Member.Role;
import bot.k98.watchdog.process.CannotStart;
import bot.k98.watchdog.process.ChildProgram;
import bot.k98.watchdog.process.ChildProgram.Health;
import bot.k98.watchdog.process.ConsoleFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The programs of the fleet, in the order in which they are told of. */
public final class Programs {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> NOT_FOR_CHILDREN =
            List.of("K98_PROGRESS", "K98_STARTED_AT", "K98_SCALE", "SUPERVISION");

    /** The watchdog alone tells the outside: what nobody else needs nobody else gets. */
    private static final List<Variable<?>> SECRETS_OF_THE_WATCHDOG =
            List.of(Variables.PAGERDUTY_ROUTING_KEY, Variables.ALERT_WEBHOOK_URL, Variables.DEADMAN_PING_URL);

    private final FleetSettings settings;
    private final Installation installation;

    private Programs(FleetSettings settings) {
        this.settings = settings;
        this.installation = new Installation(settings.folders().home());
    }

    /** @throws CannotStart when something isn't built */
    public static List<ChildProgram> of(FleetSettings settings) {
        Programs programs = new Programs(settings);
        return Stream.of(
                        settings.localBroker() ? Stream.of(programs.broker()) : Stream.<ChildProgram>empty(),
                        settings.localDiscord() ? Stream.of(programs.discord()) : Stream.<ChildProgram>empty(),
                        Stream.of(ServiceName.values()).flatMap(programs::instances))
                .flatMap(s -> s)
                .toList();
    }

    /**
     * One instance more.
     *
     * @throws CannotStart when it isn't built
     */
    public static ChildProgram of(FleetSettings settings, ServiceName service, int number) {
        return new Programs(settings).service(service, number);
    }

    private ChildProgram broker() {
        return new ChildProgram(
                new Member("broker-1", Role.BROKER),
                java("broker", installation.sandbox(LocalBrokerProgram.MAIN)),
                environment(),
                console("broker-1"),
                List.of(settings.brokerPort(), settings.controllerPort()),
                new Health.Broker(settings.brokerPort()));
    }

    private ChildProgram discord() {
        URI health = URI.create("http://127.0.0.1:" + settings.discordPort() + "/sandbox/health");
        Map<String, String> environment = environment();
        environment.put("DISCORD_BOT_TOKEN", LocalWorld.connection(0).get("DISCORD_BOT_TOKEN"));
        return new ChildProgram(
                new Member("discord-1", Role.DISCORD),
                java("discord", installation.sandbox("bot.k98.sandbox.discord.DiscordMain")),
                environment,
                console("discord-1"),
                List.of(settings.discordPort()),
                new Health.Http(health, health));
    }

    private Stream<ChildProgram> instances(ServiceName service) {
        return IntStream.rangeClosed(1, settings.instances(service)).mapToObj(number -> service(service, number));
    }

    private ChildProgram service(ServiceName service, int number) {
        String name = service.wire() + "-" + number;
        int port = httpPort(settings.portBase(), service, number);
        String health = "http://127.0.0.1:" + port + "/q/health/";
        return new ChildProgram(
                new Member(name, Role.SERVICE),
                java(service.wire(), installation.service(service)),
                serviceEnvironment(number),
                console(name),
                List.of(port),
                new Health.Http(URI.create(health + "live"), URI.create(health + "ready")));
    }

    private List<String> java(String process, List<String> program) {
        return Stream.of(Stream.of(JAVA), installation.flags(process).stream(), program.stream())
                .flatMap(s -> s)
                .toList();
    }

    private Map<String, String> serviceEnvironment(int number) {
        Map<String, String> environment = environment();
        environment.put("WATCHDOG_RUN", "1");
        environment.put("K98_INSTANCE", Integer.toString(number));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.brokers().orElse("127.0.0.1:" + settings.brokerPort()));
        if (settings.localDiscord()) {
            environment.putAll(LocalWorld.connection(settings.discordPort()));
            LocalWorld.community().forEach(environment::putIfAbsent);
            LocalWorld.sheets(settings.discordPort(), settings.folders().data(), environment)
                    .forEach(environment::putIfAbsent);
        }
        return environment;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(settings.environment());
        NOT_FOR_CHILDREN.forEach(environment::remove);
        SECRETS_OF_THE_WATCHDOG.forEach(
                secret -> environment.keySet().removeAll(Set.of(secret.name(), secret.fileName())));
        environment.put("K98_HOME", settings.folders().home().toString());
        environment.put("K98_PORT_BASE", Integer.toString(settings.portBase()));
        environment.put("DATA_DIR", settings.folders().data().toString());
        environment.put("LOG_DIR", settings.folders().logs().toString());
        return environment;
    }

    private Path console(String instance) {
        return console(settings, instance).file();
    }

    /** Where a process's standard output goes. */
    public static ConsoleFile console(FleetSettings settings, String instance) {
        return new ConsoleFile(settings.folders().logs().resolve(instance).resolve("console.txt"));
    }
}
