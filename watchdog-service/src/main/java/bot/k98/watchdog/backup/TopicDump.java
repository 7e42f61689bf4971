package bot.k98.watchdog.backup;

import bot.k98.watchdog.domain.backup.BackupManifest.Content;
import bot.k98.watchdog.domain.backup.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;

/** Writes the records of one partition, up to an end that was read before, into a file. */
final class TopicDump {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final Path folder;

    /** @param folder gets the files, at the place that their entries will have */
    TopicDump(Consumer<byte[], byte[]> consumer, Path folder) {
        this.consumer = consumer;
        this.folder = folder;
    }

    /** An action that may fail as files do. */
    private interface Sink {
        void take(ConsumerRecord<byte[], byte[]> found) throws IOException;
    }

    /** @param from the first offset that counts */
    Content write(TopicPartition partition, Part part, long from, long end) throws IOException {
        String entry = "topics/%s/%d.jsonl.gz".formatted(partition.topic(), partition.partition());
        try (LinesFile lines = LinesFile.create(folder.resolve(entry))) {
            Predicate<ConsumerRecord<byte[], byte[]>> counts =
                    part == Part.STATE ? newestOfEachKey(partition, from, end) : found -> true;
            read(partition, from, end, found -> {
                if (counts.test(found)) {
                    lines.add(StoredRecord.line(found));
                }
            });
            return lines.content(entry);
        }
    }

    /** Two passes, so that only keys and offsets are held in memory, never values. A deleted key leaves nothing. */
    private Predicate<ConsumerRecord<byte[], byte[]>> newestOfEachKey(TopicPartition partition, long from, long end)
            throws IOException {
        Map<Bytes, Long> newest = new HashMap<>();
        read(partition, from, end, found -> newest.put(Bytes.wrap(found.key()), found.offset()));
        return found -> found.value() != null && newest.get(Bytes.wrap(found.key())) == found.offset();
    }

    private void read(TopicPartition partition, long from, long end, Sink sink) throws IOException {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                if (found.offset() < end) {
                    sink.take(found);
                }
            }
        }
    }
}
