package bot.k98.sandbox.broker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the broker lives.
 *
 * @param storage folder of the log segments and of the cluster's metadata: DATA_DIR/broker
 * @param logs folder of the broker's own log file: LOG_DIR/broker-1
 * @param port client listener on 127.0.0.1
 * @param controllerPort controller listener on 127.0.0.1
 */
record BrokerSettings(Path storage, Path logs, int port, int controllerPort) {

    private static final int DEFAULT_BASE = 8600;

    /**
     * Reads the environment: DATA_DIR (default {@code data}), LOG_DIR (default {@code logs}), BROKER_PORT (default K98_PORT_BASE + 1) and
     * BROKER_CONTROLLER_PORT (default the next one).
     *
     * @throws FatalStart naming every variable that is wrong
     */
    static BrokerSettings from(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        int base = port(environment, "K98_PORT_BASE", DEFAULT_BASE, problems);
        int port = port(environment, "BROKER_PORT", base + 1, problems);
        int controller = port(environment, "BROKER_CONTROLLER_PORT", port + 1, problems);
        if (port == controller) {
            problems.add("BROKER_PORT and BROKER_CONTROLLER_PORT are both " + port + ": give them different ports");
        }
        if (!problems.isEmpty()) {
            throw new FatalStart(String.join("; ", problems));
        }
        Path data = Path.of(environment.getOrDefault("DATA_DIR", "data"));
        Path logs = Path.of(environment.getOrDefault("LOG_DIR", "logs"));
        return new BrokerSettings(
                data.resolve("broker").toAbsolutePath(),
                logs.resolve("broker-1").toAbsolutePath(),
                port,
                controller);
    }

    private static int port(Map<String, String> environment, String name, int otherwise, List<String> problems) {
        String text = environment.get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.strip().matches("\\d{1,5}")
                || Integer.parseInt(text.strip()) < 1
                || Integer.parseInt(text.strip()) > 65_535) {
            problems.add(name + "=" + text + " is not a port: give a number from 1 to 65535");
            return otherwise;
        }
        return Integer.parseInt(text.strip());
    }
}
