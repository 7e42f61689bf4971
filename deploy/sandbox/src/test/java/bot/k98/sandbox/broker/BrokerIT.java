package bot.k98.sandbox.broker;

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

    @Test
    void keepsItsRecordsOverAKillAndHidesAbortedTransactions() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder);
                BrokerClient client = new BrokerClient(broker.bootstrapServers())) {
            // Given
            client.createTopic("kept");
            client.sendInTransaction("kept", "first", true);
            client.sendInTransaction("kept", "aborted", false);

            // When
            broker.kill();
            broker.startAgain();
            client.sendInTransaction("kept", "second", true);

            // Then
            assertThat(client.readCommitted("kept", 2)).containsExactly("first", "second");
            assertThat(broker.stop()).isEqualTo(143);
            assertThat(folder.resolve("data/broker/.kafka_cleanshutdown")).exists();
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
