package bot.k98.watchdog.backup;

import bot.k98.watchdog.domain.backup.BackupManifest;
import bot.k98.watchdog.domain.backup.BackupManifest.TopicPart;
import bot.k98.watchdog.domain.backup.Part;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Writes an archive's topics into a cluster that has none of ours. */
final class Refill {
    private static final Pattern ENTRY = Pattern.compile("topics/(.+)/(\\d+)\\.jsonl\\.gz");

    private final Cluster cluster;
    private final BackupManifest manifest;

    Refill(Cluster cluster, BackupManifest manifest) {
        this.cluster = cluster;
        this.manifest = manifest;
    }

    /** @throws BackupFailure when one of the topics is there already: nothing is ever overwritten */
    void refuseUnlessEmpty() {
        Map<String, TopicDescription> present = cluster.topics();
        List<String> ours = manifest.topics().stream()
                .map(TopicPart::name)
                .filter(present::containsKey)
                .sorted()
                .toList();
        if (!ours.isEmpty()) {
            throw new BackupFailure(
                    "the cluster already has %d of the archive's topics (%s …); a restore goes into an empty cluster"
                            .formatted(ours.size(), ours.getFirst()));
        }
    }

    /** Makes the topics and writes their records; a refused record fails the whole. */
    void write(ArchiveReader archive) throws IOException {
        cluster.create(manifest.topics().stream().map(Refill::topic).toList());
        AtomicReference<Exception> refused = new AtomicReference<>();
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            archive.walk((entry, bytes) -> {
                Matcher matcher = ENTRY.matcher(entry);
                if (matcher.matches() && isWritten(matcher.group(1))) {
                    int partition = Integer.parseInt(matcher.group(2));
                    ArchiveReader.lines(
                            bytes,
                            line -> send(producer, StoredRecord.parse(line, matcher.group(1), partition), refused));
                }
            });
            producer.flush();
        }
        if (refused.get() != null) {
            throw new BackupFailure(
                    "the broker refused a record: " + refused.get().getMessage());
        }
    }

    /** What happened was handled before; each group goes on after it in what it reads. */
    void skipHistory(List<String> groups) {
        try (Consumer<?, ?> consumer = cluster.consumer()) {
            for (String group : groups) {
                List<TopicPartition> history = manifest.topics().stream()
                        .filter(topic -> topic.part() == Part.HISTORY && manifest.isReadBy(group, topic))
                        .flatMap(topic -> partitions(topic).stream())
                        .toList();
                if (!history.isEmpty()) {
                    cluster.commit(group, new HashMap<>(consumer.endOffsets(history)));
                }
            }
        }
    }

    private boolean isWritten(String topic) {
        return part(topic).filter(part -> part != Part.WAITING).isPresent();
    }

    private Optional<Part> part(String topic) {
        return manifest.topics().stream()
                .filter(known -> known.name().equals(topic))
                .map(TopicPart::part)
                .findFirst();
    }

    static List<TopicPartition> partitions(TopicPart topic) {
        return IntStream.range(0, topic.contents().size())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
    }

    private static NewTopic topic(TopicPart part) {
        return new NewTopic(part.name(), Optional.of(part.contents().size()), Optional.<Short>empty())
                .configs(part.settings());
    }

    private static void send(
            Producer<byte[], byte[]> producer,
            ProducerRecord<byte[], byte[]> entry,
            AtomicReference<Exception> refused) {
        var unused = producer.send(entry, (written, failure) -> {
            if (failure != null) {
                refused.compareAndSet(null, failure);
            }
        });
    }
}
