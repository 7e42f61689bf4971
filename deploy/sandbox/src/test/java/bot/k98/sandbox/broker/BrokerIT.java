package bot.k98.sandbox.broker;

import static bot.k98.sandbox.broker.BrokerClient.End.ABORT;
import static bot.k98.sandbox.broker.BrokerClient.End.COMMIT;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.sandbox.testing.BrokerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {

    @TempDir
    private Path folder;

    /** Without KnownPartitions the markers of the end would be skipped, and what was aborted would come back with the next commit. */
    @Test
    void hidesWhatWasAbortedRightBeforeAKill() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder);
                BrokerClient client = new BrokerClient(broker.bootstrapServers())) {
            // Given
            client.createTopic("clean");

            // When
            client.transact("clean", "aborted", ABORT, broker::kill);
            broker.startAgain();
            client.transact("clean", "committed", COMMIT, () -> {});

            // Then
            assertThat(client.readCommitted("clean", 1).values()).containsOnly(List.of("committed"));
            assertThat(broker.stop()).isEqualTo(143);
            assertThat(folder.resolve("data/broker/.kafka_cleanshutdown")).exists();
        }
    }

    /** Without KnownPartitions readers would stand still before the open transaction, and a service could not learn its offsets any more. */
    @Test
    void keepsWhatWasCommittedRightBeforeAKill() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder);
                BrokerClient client = new BrokerClient(broker.bootstrapServers())) {
            // Given
            client.createTopic("kept");

            // When
            client.transact("kept", "committed", COMMIT, broker::kill);
            broker.startAgain();

            // Then
            assertThat(client.readCommitted("kept", 1).values()).containsOnly(List.of("committed"));
            assertThat(client.committedOffset("kept")).isEqualTo(7);
        }
    }

    @Test
    void staysTheSameClusterOverACleanStop() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder);
                BrokerClient client = new BrokerClient(broker.bootstrapServers())) {
            // Given
            String before = client.clusterId();

            // When
            broker.stop();
            broker.startAgain();

            // Then
            assertThat(client.clusterId()).isEqualTo(before);
        }
    }

    @Test
    void endsWith78WhenItsPortIsTaken() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            // Given
            String port = broker.bootstrapServers().replace("127.0.0.1:", "");

            // When
            Ended second = runToEnd(Map.of("BROKER_PORT", port));

            // Then
            assertThat(second.code()).isEqualTo(78);
            assertThat(second.output())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("port " + port + " on 127.0.0.1 is taken by pid "
                            + broker.handle().pid());
        }
    }

    @Test
    void endsWith78WhenItsFolderCannotBeWritten() throws Exception {
        // Given
        Path file = Files.createFile(folder.resolve("file"));

        // When
        Ended ended = runToEnd(Map.of("DATA_DIR", file.toString()));

        // Then
        assertThat(ended.code()).isEqualTo(78);
        assertThat(ended.output()).hasSize(1).first().asString().contains("can't write to " + file, "DATA_DIR");
    }

    private record Ended(int code, List<String> output) {}

    private Ended runToEnd(Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(BrokerLaunch.JVM_FLAGS);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classPath, BrokerLaunch.MAIN_CLASS));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().put("K98_PORT_BASE", "1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> output = process.inputReader().readAllLines();
        assertThat(process.waitFor(Duration.ofSeconds(10))).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
