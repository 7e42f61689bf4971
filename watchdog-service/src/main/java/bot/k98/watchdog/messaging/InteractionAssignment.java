package bot.k98.watchdog.messaging;

import bot.k98.runtime.health.Readiness;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Not ready before members' uses reach this service. */
@Default
@Identifier("interactions")
@ApplicationScoped
class InteractionAssignment implements KafkaConsumerRebalanceListener, Readiness {
    private volatile boolean assigned;

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        assigned = true;
    }

    @Override
    public String name() {
        return "interactions";
    }

    @Override
    public Optional<String> notReadyBecause() {
        return assigned ? Optional.empty() : Optional.of("no partition of the members' uses is assigned yet");
    }
}
