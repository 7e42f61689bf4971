package bot.k98.gateway.messaging;

import bot.k98.contracts.Lane;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Post;
import bot.k98.gateway.post.Asked;
import bot.k98.gateway.post.Settled;
import bot.k98.gateway.post.WorkShare;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Which partitions this instance has, and since when: what stood there before it came may have been read by somebody else, whose
 * receipts are looked up.
 */
@ApplicationScoped
public class Takeovers implements WorkShare {
    private static final Logger LOG = Logger.getLogger(Takeovers.class);

    private final ReceiptReader receipts;
    private final int partitions;
    private final Map<TopicPartition, Takeover> owned = new ConcurrentHashMap<>();

    @Inject
    Takeovers(ReceiptReader receipts, Configuration configuration) {
        this(receipts, configuration.get(Variables.K98_PARTITIONS) * Lane.values().length);
    }

    /** @param partitions of posts, of all lanes together */
    Takeovers(ReceiptReader receipts, int partitions) {
        this.receipts = receipts;
        this.partitions = partitions;
    }

    /** @param end of the partition when it was taken over */
    private record Takeover(long end, Settled settled) {}

    /** By partitions: each gateway takes as much of Discord's limit for the bot as it has of the work. */
    @Override
    public double share() {
        return Math.min(1, (double) owned.size() / partitions);
    }

    void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        Map<TopicPartition, Long> ends = ends(consumer, assigned);
        assigned.stream()
                .filter(Takeovers::ofPosts)
                .forEach(partition -> owned.put(
                        partition,
                        new Takeover(
                                ends.getOrDefault(partition, Long.MAX_VALUE),
                                new Settled(time -> receipts.since(partition.partition(), time)))));
    }

    void revoked(Collection<TopicPartition> revoked) {
        revoked.forEach(owned::remove);
    }

    private static boolean ofPosts(TopicPartition partition) {
        return Stream.of(Lane.values())
                .anyMatch(lane -> Topics.posts(lane).name().equals(partition.topic()));
    }

    /** A record as the desk needs it. One of a partition that is gone already is nobody's business here. */
    Asked asked(Post post, IncomingKafkaRecordMetadata<String, byte[]> from) {
        TopicPartition partition = new TopicPartition(from.getTopic(), from.getPartition());
        Takeover takeover = owned.get(partition);
        if (takeover == null) {
            return new Asked(
                    post,
                    from.getTimestamp(),
                    true,
                    new Settled(time -> receipts.since(from.getPartition(), time)),
                    () -> false);
        }
        return new Asked(
                post,
                from.getTimestamp(),
                from.getOffset() < takeover.end(),
                takeover.settled(),
                () -> takeover.equals(owned.get(partition)));
    }

    /** Without them every record counts as read before: that costs a look, and loses nothing. */
    private static Map<TopicPartition, Long> ends(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            return consumer.endOffsets(partitions);
        } catch (KafkaException e) {
            LOG.warnf("ends not known partitions=%s problem=\"%s\"", partitions, e.getMessage());
            return Map.of();
        }
    }
}
