package bot.k98.watchdog.launch;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.process.Instance;
import bot.k98.watchdog.progress.Addresses;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Where things will be once the fleet is up. */
public final class Whereabouts {
    private static final String LOCAL = "http://127.0.0.1:";

    private Whereabouts() {}

    /** @param discordApi as configured; empty for Discord's own */
    public static Addresses of(FleetSettings settings, Optional<String> discordApi) {
        String local = LOCAL + settings.discordPort();
        return new Addresses(
                settings.localDiscord() ? Optional.of(local + "/") : Optional.empty(),
                settings.localDiscord() ? local + "/api/v10" : discordApi.orElse("https://discord.com/api/v10"),
                LOCAL + settings.watchdogPort() + "/",
                settings.brokers().orElse("127.0.0.1:" + settings.brokerPort()),
                health(settings));
    }

    private static Map<String, String> health(FleetSettings settings) {
        Map<String, String> health = new TreeMap<>();
        health.put("watchdog-1", LOCAL + settings.watchdogPort() + "/q/health");
        for (ServiceName service : ServiceName.values()) {
            IntStream.rangeClosed(1, settings.instances(service))
                    .forEach(number -> health.put(
                            service.wire() + "-" + number,
                            LOCAL + Instance.httpPort(settings.portBase(), service, number) + "/q/health"));
        }
        return health;
    }
}
