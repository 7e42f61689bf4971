package bot.k98.runtime.kafka;

import bot.k98.runtime.config.Variables.Stage;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Says to which environment a Kafka cluster belongs: a topic without records whose name says it. The first process that reaches an empty
 * cluster makes it, and one of another environment refuses to work there. See docs/adr/0006.
 */
final class EnvironmentStamp {
    private static final String PREFIX = "ops.environment.";

    private EnvironmentStamp() {}

    static String topic(Stage stage) {
        return PREFIX + stage.name().toLowerCase(Locale.ROOT);
    }

    /** Why this process must not work on the cluster; empty when it may. */
    static Optional<String> conflict(Collection<String> topics, Stage stage) {
        return topics.stream()
                .filter(topic -> topic.startsWith(PREFIX) && !topic.equals(topic(stage)))
                .sorted()
                .findFirst()
                .map(other ->
                        ("K98_ENVIRONMENT is %s, but the Kafka cluster belongs to %s. Set KAFKA_BOOTSTRAP_SERVERS to"
                                        + " this environment's cluster; if the cluster is to change hands, delete its topic %s.")
                                .formatted(
                                        stage, other.substring(PREFIX.length()).toUpperCase(Locale.ROOT), other));
    }
}
