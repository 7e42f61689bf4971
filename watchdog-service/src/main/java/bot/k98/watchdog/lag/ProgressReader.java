package bot.k98.watchdog.lag;

import bot.k98.watchdog.domain.lag.GroupTopic;
import bot.k98.watchdog.domain.lag.PartitionProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * One look at all groups. What they committed is asked before the ends, so that no group is ahead; a group or topic that vanished in between
 * is left out, it doesn't spoil the others.
 */
public final class ProgressReader {
    private final Admin admin;

    public ProgressReader(Admin admin) {
        this.admin = admin;
    }

    /** @throws ExecutionException when the broker can't be asked */
    public List<PartitionProgress> read() throws ExecutionException, InterruptedException {
        List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .toList();
        Set<String> topics = admin.listTopics().names().get();
        Map<String, Set<TopicPartition>> owned = owned(groups);
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed(groups);
        Set<TopicPartition> all = new HashSet<>();
        owned.values().forEach(all::addAll);
        committed.values().forEach(offsets -> all.addAll(offsets.keySet()));
        all.removeIf(partition -> !topics.contains(partition.topic()));
        Map<TopicPartition, Long> starts = offsets(all, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(all, OffsetSpec.latest());
        List<PartitionProgress> progress = new ArrayList<>();
        for (String group : groups) {
            Set<TopicPartition> its = owned.getOrDefault(group, Set.of());
            var offsets = committed.getOrDefault(group, Map.of());
            Set<TopicPartition> read = new HashSet<>(its);
            read.addAll(offsets.keySet());
            read.stream()
                    .filter(partition -> starts.containsKey(partition) && ends.containsKey(partition))
                    .map(partition -> new PartitionProgress(
                            new GroupTopic(group, partition.topic()),
                            partition.partition(),
                            committed(offsets.get(partition)),
                            starts.get(partition),
                            ends.get(partition),
                            its.contains(partition)))
                    .forEach(progress::add);
        }
        return progress;
    }

    private static OptionalLong committed(OffsetAndMetadata offset) {
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset.offset());
    }

    private Map<String, Set<TopicPartition>> owned(List<String> groups)
            throws ExecutionException, InterruptedException {
        return present(admin.describeConsumerGroups(groups).describedGroups(), ProgressReader::assigned);
    }

    private static Set<TopicPartition> assigned(ConsumerGroupDescription group) {
        return group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(List<String> groups)
            throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> all =
                groups.stream().collect(Collectors.toMap(Function.identity(), _ -> new ListConsumerGroupOffsetsSpec()));
        var result = admin.listConsumerGroupOffsets(all);
        Map<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> futures = new HashMap<>();
        groups.forEach(group -> futures.put(group, result.partitionsToOffsetAndMetadata(group)));
        return present(futures, Function.identity());
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var result = admin.listOffsets(
                partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> spec)),
                new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
        var futures = partitions.stream().collect(Collectors.toMap(Function.identity(), result::partitionResult));
        return present(futures, info -> info.offset());
    }

    /** Those that could be had. When not one could, the broker is the reason. */
    private static <K, F, T> Map<K, T> present(Map<K, KafkaFuture<F>> futures, Function<F, T> value)
            throws ExecutionException, InterruptedException {
        Map<K, T> present = new HashMap<>();
        Optional<ExecutionException> failure = Optional.empty();
        for (var future : futures.entrySet()) {
            try {
                Optional.ofNullable(future.getValue().get())
                        .ifPresent(had -> present.put(future.getKey(), value.apply(had)));
            } catch (ExecutionException e) {
                failure = Optional.of(e);
            }
        }
        if (present.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return present;
    }
}
