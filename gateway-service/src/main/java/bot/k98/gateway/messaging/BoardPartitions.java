package bot.k98.gateway.messaging;

import bot.k98.gateway.board.BoardDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Partitions of boards that come and go. One goes only when what is being asked of Discord for it is done, or {@link #PATIENCE} is over. */
final class BoardPartitions {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(BoardPartitions.class);

    private final BoardDesk desk;
    private final List<Integer> arrived = new ArrayList<>();

    BoardPartitions(BoardDesk desk) {
        this.desk = desk;
    }

    /** Those assigned since it was asked last; their boards are not tended yet. */
    List<Integer> takeArrived() {
        List<Integer> taken = List.copyOf(arrived);
        arrived.clear();
        return taken;
    }

    ConsumerRebalanceListener on(Consumer<?, ?> consumer) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                consumer.seekToBeginning(partitions);
                arrived.addAll(numbers(partitions));
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                leave(numbers(partitions));
            }
        };
    }

    private void leave(List<Integer> partitions) {
        arrived.removeAll(partitions);
        try {
            desk.revoked(partitions).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("boards still being changed partitions=%s", partitions);
        } catch (ExecutionException e) {
            LOG.warnf("boards not ended partitions=%s problem=\"%s\"", partitions, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toList();
    }
}
