package bot.k98.watchdog.backup;

import bot.k98.watchdog.domain.backup.BackupManifest;
import bot.k98.watchdog.domain.backup.BackupManifest.Content;
import bot.k98.watchdog.domain.backup.BackupManifest.TopicPart;
import bot.k98.watchdog.domain.backup.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Restores into a broker that is thrown away, reads everything back, and compares counts and hashes with the archive's manifest. */
final class Drill {
    private final BackupManifest manifest;
    private final ArchiveReader archive;

    Drill(BackupManifest manifest, ArchiveReader archive) {
        this.manifest = manifest;
        this.archive = archive;
    }

    /** @throws BackupFailure naming the first partition that came back other than it went in */
    void run(Cluster cluster, Path work) throws IOException {
        new Refill(cluster, manifest).write(archive);
        List<TopicPart> written = manifest.topics().stream()
                .filter(topic -> topic.part() != Part.WAITING && topic.part() != Part.EMPTY)
                .toList();
        try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(written.stream()
                    .flatMap(topic -> Refill.partitions(topic).stream())
                    .collect(Collectors.toList()));
            TopicDump dump = new TopicDump(consumer, work);
            for (TopicPart topic : written) {
                for (TopicPartition partition : Refill.partitions(topic)) {
                    Content back = dump.write(partition, Part.HISTORY, 0, ends.get(partition));
                    same(partition, topic.contents().get(partition.partition()), back);
                }
            }
        }
    }

    private static void same(TopicPartition partition, Content wanted, Content back) {
        if (wanted.records() != back.records() || !wanted.sha256().equals(back.sha256())) {
            throw new BackupFailure("%s came back with %d records, %d went in%s; don't rely on this archive"
                    .formatted(
                            partition,
                            back.records(),
                            wanted.records(),
                            wanted.records() == back.records() ? ", and they are other ones" : ""));
        }
    }
}
