package bot.k98.runtime.process;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import java.time.Instant;

/**
 * Which process this is.
 *
 * @param number from 1; the supervisor's slot, so that a restarted instance keeps its name
 * @param httpPort of health, metrics and pages
 */
public record Instance(ServiceName service, int number, String version, Instant startedAt, long pid, int httpPort) {
    private static final int FIRST_PORT = 10;
    private static final int PORTS_PER_SERVICE = 10;

    static Instance of(ServiceName service, Configuration configuration, Instant now) {
        int number = configuration.get(Variables.K98_INSTANCE);
        return new Instance(
                service,
                number,
                buildVersion(),
                now,
                ProcessHandle.current().pid(),
                httpPort(configuration.get(Variables.K98_PORT_BASE), service, number));
    }

    /** Name and number, for example {@code reminder-1}. */
    public String name() {
        return service.wire() + "-" + number;
    }

    /** The watchdog listens at base + 10; gateway, reminder and queue at base + 20, 30, 40 plus their number. */
    public static int httpPort(int base, ServiceName service, int number) {
        return switch (service) {
            case WATCHDOG -> base + FIRST_PORT;
            case GATEWAY -> base + 2 * PORTS_PER_SERVICE + number;
            case REMINDER -> base + 3 * PORTS_PER_SERVICE + number;
            case QUEUE -> base + 4 * PORTS_PER_SERVICE + number;
        };
    }

    private static String buildVersion() {
        String version = Instance.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
