package bot.k98.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Lane;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {
    private final Properties properties = new Properties();

    @BeforeEach
    void read() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
    }

    @Test
    void repliesAreReadOfEveryServiceThatAnswers() {
        // Given
        String topics = Topics.answering().stream()
                .map(Topics::replies)
                .map(Topic::name)
                .collect(Collectors.joining(","));

        // When
        String read = property(RepliesListener.CHANNEL, "topics");

        // Then
        assertThat(read).isEqualTo(topics);
    }

    @Test
    void everyLaneHasAChannelOfItsOwn() {
        Map.of(Lane.ALERT, PostsListener.ALERT, Lane.PERSONAL, PostsListener.PERSONAL, Lane.BULK, PostsListener.BULK)
                .forEach((lane, channel) -> assertThat(property(channel, "topic"))
                        .isEqualTo(Topics.posts(lane).name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {RepliesListener.CHANNEL, PostsListener.ALERT, PostsListener.PERSONAL, PostsListener.BULK})
    void offsetsAreCommittedOutOfOrderAcknowledgementsIncluded(String channel) {
        assertThat(property(channel, "connector")).isEqualTo("smallrye-kafka");
        assertThat(property(channel, "group.id")).isEqualTo("gateway");
        assertThat(property(channel, "commit-strategy")).isEqualTo("throttled");
    }

    private String property(String channel, String name) {
        return properties.getProperty("mp.messaging.incoming." + channel + "." + name);
    }
}
