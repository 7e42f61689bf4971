package bot.k98.watchdog.lag;

import bot.k98.watchdog.domain.lag.PartitionProgress;
import bot.k98.watchdog.domain.lag.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the one record that comes next for a group, for its time. Each is read once: what was found stays true while the group doesn't move.
 * Used by one thread.
 */
public final class FirstUnread implements AutoCloseable {
    /** A look takes no longer than all of these together. */
    private static final int POLLS = 8;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Consumer<?, ?> consumer;
    private Map<Position, Found> found = new HashMap<>();

    private record Position(TopicPartition partition, long offset) {
        static Position of(PartitionProgress progress) {
            return new Position(
                    new TopicPartition(progress.reading().topic(), progress.partition()), progress.position());
        }
    }

    /** @param until it holds while the partition ends here or before */
    private record Found(Unread unread, long until) {}

    /** @param consumer of committed records, from the earliest when a position is gone; in no group */
    public FirstUnread(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** What is known; see {@link #look}. */
    public Unread of(PartitionProgress progress) {
        Found known = found.get(Position.of(progress));
        return known == null || known.until() < progress.end() ? new Unread.Unknown() : known.unread();
    }

    /** Looks at all that are behind and not known yet, for a short time: what isn't found is looked for again the next time. */
    public void look(Collection<PartitionProgress> progress) {
        Map<Position, Long> wanted = new HashMap<>();
        Set<Position> still = new HashSet<>();
        for (PartitionProgress behind : progress) {
            still.add(Position.of(behind));
            if (behind.position() < behind.end() && of(behind) instanceof Unread.Unknown) {
                wanted.merge(Position.of(behind), behind.end(), Math::max);
            }
        }
        found.keySet().retainAll(still);
        Map<TopicPartition, Position> turns = new HashMap<>();
        for (int poll = 0; poll < POLLS && !wanted.isEmpty(); poll++) {
            takeTurns(wanted.keySet(), turns);
            find(turns, wanted);
        }
    }

    /** Groups may stand at different places of the same partition: those take turns. */
    private void takeTurns(Set<Position> wanted, Map<TopicPartition, Position> turns) {
        Map<TopicPartition, Position> next = new HashMap<>();
        wanted.stream()
                .filter(position -> !turns.containsKey(position.partition()))
                .forEach(position -> next.putIfAbsent(position.partition(), position));
        if (!next.isEmpty()) {
            turns.putAll(next);
            consumer.assign(turns.keySet());
            next.values().forEach(position -> consumer.seek(position.partition(), position.offset()));
        }
    }

    private void find(Map<TopicPartition, Position> turns, Map<Position, Long> wanted) {
        Map<TopicPartition, Instant> first = new HashMap<>();
        for (ConsumerRecord<?, ?> entry : consumer.poll(POLL)) {
            first.putIfAbsent(
                    new TopicPartition(entry.topic(), entry.partition()), Instant.ofEpochMilli(entry.timestamp()));
        }
        for (Position position : Set.copyOf(turns.values())) {
            Instant writtenAt = first.get(position.partition());
            if (writtenAt != null) {
                found.put(position, new Found(new Unread.Since(writtenAt), Long.MAX_VALUE));
            } else if (consumer.position(position.partition()) >= wanted.get(position)) {
                found.put(position, new Found(new Unread.Nothing(), wanted.get(position)));
            } else {
                continue;
            }
            turns.remove(position.partition());
            wanted.remove(position);
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSING));
    }
}
