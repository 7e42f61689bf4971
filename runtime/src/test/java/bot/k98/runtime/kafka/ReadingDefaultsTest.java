package bot.k98.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.runtime.streams.StreamsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/** Kafka's defaults read uncommitted records and begin at the end: no consumer of ours may have them. */
class ReadingDefaultsTest {
    @Test
    void plainConsumersReadCommittedFromTheEarliest() {
        assertThat(KafkaDefaults.reading())
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("auto.offset.reset", "earliest");
    }

    @Test
    void theConsumerOfATopologyReadsCommittedFromTheEarliest() {
        // Given
        StreamsConfig config = new StreamsConfig(
                new StreamsSettings(ServiceName.REMINDER, "reminder-1", "127.0.0.1:1", Path.of("state")).properties());

        // When
        var effective = config.getMainConsumerConfigs("reminder", "client", 0);

        // Then
        assertThat(effective)
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("group.instance.id", "reminder-1-0")
                .containsEntry("session.timeout.ms", 10_000);
    }

    @Test
    void noConsumerHasATopicMadeByTheBroker() throws IOException {
        assertThat(channels()).containsEntry("mp.messaging.connector.smallrye-kafka.allow.auto.create.topics", "false");
    }

    @Test
    void thePartitionsOfAKilledMemberAreReadAgainSoon() throws IOException {
        assertThat(channels()).containsEntry("mp.messaging.connector.smallrye-kafka.session.timeout.ms", "6000");
    }

    @Test
    void channelsReadCommittedFromTheEarliest() throws IOException {
        // When
        Properties properties = channels();

        // Then
        KafkaDefaults.reading()
                .forEach((name, value) ->
                        assertThat(properties).containsEntry("mp.messaging.connector.smallrye-kafka." + name, value));
    }

    private Properties channels() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            properties.load(in);
        }
        return properties;
    }
}
