package bot.k98.watchdog.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.sandbox.testing.BrokerProcess;
import bot.k98.watchdog.domain.lag.LagRow;
import bot.k98.watchdog.domain.lag.LagRow.Readers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.tools.consumer.group.ConsumerGroupCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Lag as a real broker tells it, beside what Kafka's own tool prints. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LagIT {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private BrokerProcess broker;
    private LagFixture lag;

    @BeforeAll
    void start(@TempDir Path folder) {
        broker = BrokerProcess.start(folder);
        lag = new LagFixture(broker.bootstrapServers());
    }

    @AfterAll
    void stop() {
        lag.close();
        broker.close();
    }

    @Test
    void equalsKafkasOwnToolForIdleBusyAndDeadGroups() throws Exception {
        // Given
        lag.topic("orders", 3);
        lag.write("orders", 100);
        readAndLeave("idle", "orders", 100);
        try (Consumer<?, ?> dead = lag.member("dead")) {
            commitAtEach(dead, "orders", 20);
        }
        try (Consumer<?, ?> busy = lag.member("busy")) {
            commitAtEach(busy, "orders", 5);

            // When
            Map<String, Long> ours = ofOrders(records(lag.look()));

            // Then
            assertThat(ours).containsEntry("idle/orders", 0L).isEqualTo(ofOrders(byTool()));
            assertThat(row("dead/orders").readers()).isEqualTo(Readers.NONE);
            assertThat(row("busy/orders").readers()).isEqualTo(Readers.ALL);
        }
    }

    @Test
    void aDeadGroupStaysAndFallsFurtherBehind() throws Exception {
        // Given
        lag.topic("dying", 1);
        lag.write("dying", 10);
        readAndLeave("gone", "dying", 10);

        // When
        lag.write("dying", 7);

        // Then
        assertThat(row("gone/dying").records()).isEqualTo(7);
        assertThat(row("gone/dying").age()).isPresent();
        await().untilAsserted(
                        () -> assertThat(row("gone/dying").age().orElseThrow()).isGreaterThan(SECOND));
    }

    @Test
    void marksOfTransactionsBehindTheLastReadRecordAreNoLag() throws Exception {
        // Given
        lag.topic("committed", 1);
        lag.topic("aborted", 1);
        lag.writeInTransaction("committed", 5, true);
        lag.write("aborted", 5);
        lag.writeInTransaction("aborted", 3, false);

        // When
        commitBehindLastRecord("marks", "committed");
        commitBehindLastRecord("marks", "aborted");

        // Then
        assertThat(byTool()).containsEntry("marks/committed", 1L).containsEntry("marks/aborted", 4L);
        assertThat(row("marks/committed").records()).isZero();
        assertThat(row("marks/aborted").records()).isZero();
        assertThat(row("marks/aborted").age()).contains(Duration.ZERO);
    }

    @Test
    void whoReadsAndNeverCommittedIsBehindByAllOfIt() throws Exception {
        // Given
        lag.topic("fresh", 2);
        lag.write("fresh", 12);

        // When
        try (Consumer<?, ?> member = lag.member("newcomer")) {
            member.subscribe(List.of("fresh"));
            await().until(() -> {
                member.poll(Duration.ofMillis(100));
                return member.assignment().size() == 2;
            });

            // Then
            assertThat(row("newcomer/fresh").records()).isEqualTo(12);
            assertThat(row("newcomer/fresh").age()).isPresent();
        }
    }

    @Test
    void aTopicThatVanishedDoesNotSpoilTheOthers() throws Exception {
        // Given
        lag.topic("vanishing", 1);
        lag.topic("staying", 1);
        lag.write("vanishing", 3);
        lag.write("staying", 3);
        readAndLeave("both", "vanishing", 1);
        readAndLeave("both", "staying", 1);

        // When
        lag.admin.deleteTopics(List.of("vanishing")).all().get();

        // Then
        await().untilAsserted(() -> assertThat(records(lag.look())).doesNotContainKey("both/vanishing"));
        assertThat(row("both/staying").records()).isEqualTo(2);
    }

    @Test
    void goesOnAfterTheBrokerWasKilled() throws Exception {
        // Given
        lag.topic("surviving", 1);
        lag.write("surviving", 4);
        readAndLeave("survivor", "surviving", 1);

        // When
        broker.kill();
        broker.startAgain();

        // Then
        await().ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(row("survivor/surviving").records()).isEqualTo(3));
    }

    private LagRow row(String reading) throws ExecutionException, InterruptedException {
        return lag.look().stream()
                .filter(row -> row.reading().toString().equals(reading))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> records(List<LagRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(row -> row.reading().toString(), LagRow::records, Long::sum, TreeMap::new));
    }

    private static Map<String, Long> ofOrders(Map<String, Long> all) {
        Map<String, Long> orders = new TreeMap<>(all);
        orders.keySet().removeIf(reading -> !reading.endsWith("/orders"));
        return orders;
    }

    private void readAndLeave(String group, String topic, int count) {
        try (Consumer<?, ?> member = lag.member(group)) {
            readAndCommit(member, topic, count);
        }
    }

    /** The tool says nothing of a partition where nothing was committed. */
    private static void commitAtEach(Consumer<?, ?> member, String topic, long offset) {
        member.subscribe(List.of(topic));
        await().until(() -> {
            member.poll(Duration.ofMillis(100));
            return !member.assignment().isEmpty();
        });
        member.commitSync(
                member.assignment().stream().collect(Collectors.toMap(one -> one, _ -> new OffsetAndMetadata(offset))));
    }

    private static void readAndCommit(Consumer<?, ?> member, String topic, int count) {
        member.subscribe(List.of(topic));
        int read = 0;
        while (read < count) {
            for (ConsumerRecord<?, ?> entry : member.poll(Duration.ofMillis(100))) {
                if (read++ < count) {
                    commit(member, entry);
                }
            }
        }
    }

    private static void commit(Consumer<?, ?> member, ConsumerRecord<?, ?> entry) {
        var partition = new TopicPartition(entry.topic(), entry.partition());
        member.commitSync(Map.of(partition, new OffsetAndMetadata(entry.offset() + 1)));
    }

    /** As consumers do that commit what they have handled, and not where they stand. */
    private void commitBehindLastRecord(String group, String topic) {
        try (Consumer<?, ?> member = lag.member(group)) {
            readAndCommit(member, topic, 5);
        }
    }

    /** What the tool prints: GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG …, "-" for a lag that it doesn't know. */
    private Map<String, Long> byTool() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            ConsumerGroupCommand.main(new String[] {
                "--bootstrap-server", broker.bootstrapServers(), "--describe", "--all-groups", "--offsets"
            });
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 5 && columns[5].matches("\\d+"))
                .filter(columns -> List.of("orders", "committed", "aborted").contains(columns[1]))
                .collect(Collectors.toMap(
                        columns -> columns[0] + "/" + columns[1],
                        columns -> Long.parseLong(columns[5]),
                        Long::sum,
                        TreeMap::new));
    }
}
