package bot.k98.watchdog.backup;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.WireHeaders;
import bot.k98.contracts.timer.Tick;
import bot.k98.contracts.timer.Tick.Restored;
import bot.k98.runtime.kafka.RecordHeaders;
import bot.k98.watchdog.domain.backup.BackupManifest;
import bot.k98.watchdog.domain.backup.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts an archive's records into an empty cluster and its files into an empty DATA_DIR. The first thing that every task with timers then
 * reads is {@link Restored}: what was due between backup and restore may have been sent by the system that was lost, so it is recorded as
 * unknown and never sent.
 */
final class Restore {
    private static final String DATA = "data/";
    private static final String WAITING = "waiting-posts";

    private final BackupManifest manifest;
    private final ArchiveReader archive;
    private final Instant now;

    Restore(BackupManifest manifest, ArchiveReader archive, Instant now) {
        this.manifest = manifest;
        this.archive = archive;
        this.now = now;
    }

    void topics(Cluster cluster) throws IOException {
        Refill refill = new Refill(cluster, manifest);
        refill.refuseUnlessEmpty();
        refill.write(archive);
        refill.skipHistory(Topics.stateful().stream().map(ServiceName::wire).toList());
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            Topics.stateful().forEach(service -> tellTimers(producer, service));
            producer.flush();
        }
    }

    private void tellTimers(Producer<byte[], byte[]> producer, ServiceName service) {
        Topic<Tick> ticks = Topics.ticks(service);
        Restored restored = new Restored(manifest.madeAt(), now);
        for (TopicPartition partition : partitions(ticks.name())) {
            String id = DeterministicId.of("restored", partition.toString(), now.toString());
            var headers =
                    RecordHeaders.of(WireHeaders.of(id, restored, ServiceName.WATCHDOG, now, Trace.of("restored", id)));
            byte[] key = Integer.toString(partition.partition()).getBytes(StandardCharsets.UTF_8);
            var unused = producer.send(new ProducerRecord<>(
                    ticks.name(), partition.partition(), key, ticks.codec().encode(restored), headers));
        }
    }

    private List<TopicPartition> partitions(String topic) {
        return manifest.topics().stream()
                .filter(part -> part.name().equals(topic))
                .findFirst()
                .map(Refill::partitions)
                .orElse(List.of());
    }

    /**
     * DATA_DIR's files, and the messages that waited, to be looked at: {@code restored/waiting-posts-….jsonl}. Only their owner may read them, whatever
     * modes they had.
     */
    void files(Path data) throws IOException {
        Path root = data.toAbsolutePath().normalize();
        archive.walk((entry, bytes) -> {
            if (entry.startsWith(DATA)) {
                extract(root, entry.substring(DATA.length()), bytes);
            } else if (isWaiting(entry)) {
                keep(root, entry, bytes);
            }
        });
    }

    private static void extract(Path root, String name, InputStream bytes) throws IOException {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root)) {
            throw new BackupFailure("the archive has a file outside of DATA_DIR: " + name + "; don't use it");
        }
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(OwnersFile.create(file))) {
            bytes.transferTo(out);
        }
    }

    private boolean isWaiting(String entry) {
        return ArchiveReader.isLines(entry)
                && manifest.topics().stream()
                        .filter(topic -> topic.part() == Part.WAITING)
                        .flatMap(topic -> topic.contents().stream())
                        .anyMatch(content -> content.entry().equals(entry) && content.records() > 0);
    }

    private static void keep(Path root, String entry, InputStream bytes) throws IOException {
        Path folder = Files.createDirectories(root.resolve("restored"));
        String name =
                WAITING + entry.substring("topics".length()).replace('/', '-').replace(".gz", "");
        StringBuilder lines = new StringBuilder();
        ArchiveReader.lines(bytes, line -> lines.append(line).append('\n'));
        Files.writeString(OwnersFile.create(folder.resolve(name)), lines);
    }
}
