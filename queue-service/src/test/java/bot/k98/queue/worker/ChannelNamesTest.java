package bot.k98.queue.worker;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ChannelNamesTest {
    @Test
    void theChannelReadsTheTopicOfTheTable() throws IOException {
        // Given
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        }

        // Then
        assertThat(properties)
                .containsEntry("mp.messaging.incoming." + WorkListener.CHANNEL + ".topic", Topics.QUEUE_WORK.name());
    }
}
