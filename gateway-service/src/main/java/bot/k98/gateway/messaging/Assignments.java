package bot.k98.gateway.messaging;

import bot.k98.runtime.health.Readiness;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Which channels have joined their group. One without partitions counts: another instance does its work, this one stands by. */
@ApplicationScoped
@Identifier(Assignments.NAME)
public class Assignments implements KafkaConsumerRebalanceListener, Readiness {
    static final String NAME = "assignments";

    /** Replies, and a channel for each lane of posts. */
    private static final int CHANNELS = 4;

    private final Takeovers takeovers;
    private final Set<Integer> joined = ConcurrentHashMap.newKeySet();

    Assignments(Takeovers takeovers) {
        this.takeovers = takeovers;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        takeovers.assigned(consumer, partitions);
        joined.add(System.identityHashCode(consumer));
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        takeovers.revoked(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        takeovers.revoked(partitions);
    }

    @Override
    public String name() {
        return "channels";
    }

    @Override
    public Optional<String> notReadyBecause() {
        int missing = CHANNELS - joined.size();
        return missing > 0
                ? Optional.of(missing + " of " + CHANNELS + " channels have not joined their group yet")
                : Optional.empty();
    }
}
