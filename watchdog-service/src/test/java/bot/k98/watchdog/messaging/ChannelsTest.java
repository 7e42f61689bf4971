package bot.k98.watchdog.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The channels' configuration repeats names of topics as text: they must be those of the table. */
class ChannelsTest {
    @Test
    void everyChannelIsOnItsTopic() throws IOException {
        // Given
        Properties properties = new Properties();
        try (InputStream in = ChannelsTest.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        }

        // Then
        assertThat(properties)
                .containsEntry("mp.messaging.incoming.interactions.topic", Topics.INTERACTIONS.name())
                .containsEntry(
                        "mp.messaging.outgoing.replies.topic",
                        Topics.replies(ServiceName.WATCHDOG).name());
    }
}
