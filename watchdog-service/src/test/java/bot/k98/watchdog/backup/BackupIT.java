package bot.k98.watchdog.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.sandbox.testing.BrokerProcess;
import bot.k98.watchdog.domain.backup.Retention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Archives of a real broker's records, put back into real brokers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class BackupIT {
    private static final String STORE = "reminder-reminders-changelog";
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final String POSTS = Topics.posts(Lane.PERSONAL).name();
    private static final String TICKS = Topics.ticks(ServiceName.REMINDER).name();

    private static final String FACTS = Topics.PRIVACY_FACTS.name();
    private static final String USAGE = Topics.USAGE.name();

    private BrokerProcess source;

    @TempDir
    Path folder;

    private BackupFixture backup;

    @BeforeAll
    void start(@TempDir Path broker) {
        source = BrokerProcess.start(broker);
        String brokers = source.bootstrapServers();
        BackupFixture.create(brokers, STORE, 2, COMPACTED);
        BackupFixture.create(brokers, POSTS, 2, Map.of());
        BackupFixture.create(brokers, TICKS, 2, Map.of());
        BackupFixture.create(brokers, "orders", 1, Map.of());
        BackupFixture.create(brokers, FACTS, 1, Map.of());
        BackupFixture.create(brokers, USAGE, 1, Map.of());
        BackupFixture.write(brokers, FACTS, true, "member=deleted");
        BackupFixture.write(brokers, USAGE, true, "service=used");
        BackupFixture.write(brokers, STORE, true, "a=1", "b=1", "c=1", "a=2", "b=");
        BackupFixture.write(brokers, STORE, false, "a=aborted", "d=aborted");
        BackupFixture.write(brokers, POSTS, true, "user=told", "user=waits");
        try (Cluster cluster = new Cluster(brokers)) {
            int partition = BackupFixture.read(brokers, POSTS).isEmpty() ? 0 : partitionOf(cluster);
            cluster.commit("gateway", Map.of(new TopicPartition(POSTS, partition), 1L));
            cluster.commit("queue", Map.of(new TopicPartition(FACTS, 0), 1L));
        }
    }

    private static int partitionOf(Cluster cluster) {
        try (var consumer = cluster.consumer()) {
            return consumer.endOffsets(List.of(new TopicPartition(POSTS, 0)))
                                    .values()
                                    .iterator()
                                    .next()
                            > 0
                    ? 0
                    : 1;
        }
    }

    @AfterAll
    void stop() {
        source.close();
    }

    @BeforeEach
    void files() throws IOException {
        backup = new BackupFixture(folder, source.bootstrapServers());
        Files.createDirectories(folder.resolve("data/files/ab"));
        Files.writeString(folder.resolve("data/files/ab/abcdef"), "bytes");
        Files.createDirectories(folder.resolve("data/streams/reminder-1"));
        Files.writeString(folder.resolve("data/streams/reminder-1/cache"), "cache");
    }

    @Test
    void whatIsPutBackIsWhatWasCommitted() throws Exception {
        // Given
        backup.run("backup");
        Path empty = folder.resolve("new");
        assertThat(modes(backup.newestArchive())).isEqualTo("rw-------");

        // When
        backup.without("KAFKA_BOOTSTRAP_SERVERS").with("DATA_DIR", empty.toString());
        backup.run("restore", backup.newestArchive().toString());

        // Then
        try (LocalBroker broker = LocalBroker.start(Path.of("..").toRealPath(), empty, folder.resolve("logs/again"))) {
            assertThat(BackupFixture.read(broker.address(), STORE)).isEqualTo(Map.of("a", "2", "c", "1"));
            assertThat(BackupFixture.read(broker.address(), POSTS)).isEmpty();
            assertThat(BackupFixture.read(broker.address(), TICKS).values())
                    .hasSize(2)
                    .allMatch(tick -> tick.contains("\"type\":\"Restored\""));
            try (Cluster cluster = new Cluster(broker.address())) {
                assertThat(cluster.committed("queue")).isEqualTo(Map.of(new TopicPartition(FACTS, 0), 1L));
            }
        }
        assertThat(empty.resolve("files/ab/abcdef")).hasContent("bytes");
        assertThat(modes(empty.resolve("files/ab/abcdef"))).isEqualTo("rw-------");
        assertThat(empty.resolve("streams")).doesNotExist();
        assertThat(Files.list(empty.resolve("restored")).toList())
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString()).contains("personal"));
        assertThat(backup.said()).contains("recorded as unknown and not sent; 1 messages");
    }

    private static String modes(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void theDrillAcceptsAGoodArchiveAndFindsAFlippedByte() throws Exception {
        // Given
        backup.run("backup");

        // When
        backup.run("restore", "--verify");

        // Then
        assertThat(backup.said()).contains("every record is as it was");
        assertThat(backup.lastBackup()).contains("\"verified\"");

        // When
        byte[] bytes = Files.readAllBytes(backup.newestArchive());
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data/files/ab/abcdef") + 512;
        bytes[at] ^= 1;
        Files.write(backup.newestArchive(), bytes);

        // Then
        assertThatThrownBy(() -> backup.run("restore", "--verify"))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("data/files/ab/abcdef is other");
        assertThat(backup.lastBackup()).contains("\"drill_problem\"", "data/files/ab/abcdef is other");

        // When
        backup.run("backup");
        assertThat(backup.lastBackup()).as("a new archive shows nothing yet").contains("\"drill_problem\"");
        backup.run("restore", "--verify");

        // Then
        assertThat(backup.lastBackup()).doesNotContain("drill_problem");
    }

    @Test
    void aTruncatedArchiveIsRefused() throws Exception {
        // Given
        backup.run("backup");
        byte[] bytes = Files.readAllBytes(backup.newestArchive());

        // When
        Files.write(backup.newestArchive(), Arrays.copyOf(bytes, bytes.length / 2));

        // Then
        assertThatThrownBy(() -> backup.run("restore", backup.newestArchive().toString()))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("take another one");
    }

    @Test
    void aRestoreOverwritesNothing() throws Exception {
        // Given
        backup.run("backup");
        String archive = backup.newestArchive().toString();

        // Then
        assertThatThrownBy(() -> backup.run("restore", archive)).hasMessageContaining("is not empty (files");
        backup.with("DATA_DIR", folder.resolve("elsewhere").toString());
        assertThatThrownBy(() -> backup.run("restore", archive))
                .hasMessageContaining("already has 5 of the archive's topics");
    }

    @Test
    void aFailedHookIsAFailureAndTheArchiveStays() throws Exception {
        // Given
        Path hook = Files.writeString(folder.resolve("hook"), "#!/bin/sh\nexit 3\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        backup.with("BACKUP_HOOK", hook.toString());

        backup.with("BACKUP_KEEP", "1");
        Path older = Files.createFile(Files.createDirectories(backup.backups())
                .resolve(Retention.nameAt(Instant.parse("2026-01-01T00:00:00Z"))));

        // When
        assertThatThrownBy(() -> backup.run("backup")).hasMessageContaining("ended with 3");

        // Then
        assertThat(backup.newestArchive()).exists();
        assertThat(older).as("while the new one is only here, none goes").exists();
        assertThat(backup.lastBackup()).contains("\"ok\" : false", "ended with 3");
    }

    @Test
    void withoutABrokerNothingUnfinishedIsLeft() throws Exception {
        // Given
        backup.with("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");

        // When
        assertThatThrownBy(() -> backup.run("backup"))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("127.0.0.1:1");

        // Then
        assertThat(Files.list(backup.backups()).map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder(".lock", "last_backup.json");
        assertThat(backup.lastBackup()).contains("\"ok\" : false");
    }
}
