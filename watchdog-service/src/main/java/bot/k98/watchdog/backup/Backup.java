package bot.k98.watchdog.backup;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.watchdog.domain.backup.BackupManifest;
import bot.k98.watchdog.domain.backup.BackupManifest.Content;
import bot.k98.watchdog.domain.backup.BackupManifest.TopicPart;
import bot.k98.watchdog.domain.backup.BackupScope;
import bot.k98.watchdog.domain.backup.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a running system into an archive. Groups' positions are read first and the ends of all topics after them, in one request: a record
 * that was handled in between is on its way in the archive too, and its repeat is recognised by its id.
 */
final class Backup {
    private final Cluster cluster;
    private final String version;

    Backup(Cluster cluster, String version) {
        this.cluster = cluster;
        this.version = version;
    }

    /** What is read: the committed positions by group, the first and the last offset of every partition. */
    private record Cut(
            Map<String, Map<TopicPartition, Long>> positions,
            Map<TopicPartition, Long> begin,
            Map<TopicPartition, Long> end) {}

    /**
     * @param work an empty folder for the time being
     * @param files what of the file system belongs to it
     * @return what stands in the archive now
     */
    BackupManifest write(ArchiveWriter archive, Path work, DataFiles files, Instant now) throws IOException {
        Map<String, TopicDescription> topics = new TreeMap<>(cluster.topics());
        topics.keySet().removeIf(name -> BackupScope.of(name).isEmpty());
        if (topics.isEmpty()) {
            throw new BackupFailure("the broker has none of our topics; is KAFKA_BOOTSTRAP_SERVERS the right cluster?");
        }
        Map<String, Map<String, String>> settings = cluster.settings(List.copyOf(topics.keySet()));
        List<TopicPart> parts = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            Cut cut = cut(consumer, topics);
            TopicDump dump = new TopicDump(consumer, work);
            for (TopicDescription topic : topics.values()) {
                parts.add(topic(dump, topic, settings.getOrDefault(topic.name(), Map.of()), cut));
            }
        }
        for (TopicPart part : parts) {
            for (Content content : part.contents()) {
                Path file = work.resolve(content.entry());
                var unused = archive.put(content.entry(), file, Files.size(file));
            }
        }
        BackupManifest manifest =
                new BackupManifest(BackupManifest.FORMAT, version, now, parts, files.putInto(archive));
        archive.finish(ManifestJson.write(manifest));
        return manifest;
    }

    private Cut cut(Consumer<?, ?> consumer, Map<String, TopicDescription> topics) {
        Map<String, Map<TopicPartition, Long>> positions = new TreeMap<>();
        for (ServiceName service : readers()) {
            positions.put(service.wire(), cluster.committed(service.wire()));
        }
        List<TopicPartition> partitions = topics.values().stream()
                .flatMap(topic -> partitions(topic).stream())
                .toList();
        return new Cut(positions, consumer.beginningOffsets(partitions), consumer.endOffsets(partitions));
    }

    private static List<ServiceName> readers() {
        List<ServiceName> readers = new ArrayList<>(Topics.stateful());
        readers.add(ServiceName.GATEWAY);
        return readers;
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return IntStream.range(0, topic.partitions().size())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
    }

    private TopicPart topic(TopicDump dump, TopicDescription topic, Map<String, String> settings, Cut cut)
            throws IOException {
        Part part = BackupScope.of(topic.name()).orElseThrow();
        List<Content> contents = new ArrayList<>();
        for (TopicPartition partition : partitions(topic)) {
            long end = cut.end().get(partition);
            contents.add(dump.write(partition, part, from(part, partition, cut), end));
        }
        return new TopicPart(topic.name(), part, settings, contents, readers(topic.name(), cut));
    }

    private static List<String> readers(String topic, Cut cut) {
        return cut.positions().entrySet().stream()
                .filter(group -> group.getValue().keySet().stream()
                        .anyMatch(partition -> partition.topic().equals(topic)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long from(Part part, TopicPartition partition, Cut cut) {
        long begin = cut.begin().get(partition);
        return switch (part) {
            case STATE, HISTORY -> begin;
            case EMPTY -> cut.end().get(partition);
            // The reader that is furthest behind; a topic that nobody ever read is on its way as a whole.
            case ON_ITS_WAY, WAITING ->
                cut.positions().values().stream()
                        .filter(position -> position.containsKey(partition))
                        .mapToLong(position -> position.get(partition))
                        .min()
                        .orElse(begin);
        };
    }
}
