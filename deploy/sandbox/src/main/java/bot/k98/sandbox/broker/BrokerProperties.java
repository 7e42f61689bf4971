package bot.k98.sandbox.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Kafka's settings: {@code broker.properties} (the why of each figure stands there) and what depends on the environment. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String RESOURCE = "/broker/broker.properties";

    private BrokerProperties() {}

    static Properties of(BrokerSettings settings) {
        Properties properties = fixed();
        String client = "PLAINTEXT://127.0.0.1:" + settings.port();
        String controller = "127.0.0.1:" + settings.controllerPort();
        properties.setProperty("node.id", Integer.toString(NODE_ID));
        properties.setProperty("listeners", client + "," + CONTROLLER + "://" + controller);
        properties.setProperty("advertised.listeners", client);
        properties.setProperty("controller.listener.names", CONTROLLER);
        properties.setProperty("controller.quorum.voters", NODE_ID + "@" + controller);
        properties.setProperty("log.dirs", settings.storage().toString());
        return properties;
    }

    private static Properties fixed() {
        Properties properties = new Properties();
        try (InputStream resource = BrokerProperties.class.getResourceAsStream(RESOURCE)) {
            properties.load(resource);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties;
    }
}
