package bot.k98.acceptance.stack;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Kafka in a container that ends with it. The image is {@code -Dk98.kafka.image}, anything with the entry point of Kafka's own. */
final class ContainerBroker implements TestBroker {
    private static final String OFFICIAL = "apache/kafka";

    private final KafkaContainer container;

    private ContainerBroker(KafkaContainer container) {
        this.container = container;
    }

    static ContainerBroker start() {
        String image = System.getProperty("k98.kafka.image", OFFICIAL + ":latest");
        KafkaContainer container =
                new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor(OFFICIAL));
        container.start();
        return new ContainerBroker(container);
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.stop();
    }
}
