package bot.k98.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.runtime.kafka.TopicPlan.Present;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicPlanTest {
    private static final int SHARED = 6;

    @Test
    void makesWhatIsMissing() {
        assertThat(TopicPlan.of(Topics.all(), Map.of(), SHARED).missing()).isEqualTo(Topics.all());
    }

    @Test
    void leavesAloneWhatIsAsWanted() {
        // When
        TopicPlan plan = TopicPlan.of(Topics.all(), asWanted(), SHARED);

        // Then
        assertThat(plan.missing()).isEmpty();
        assertThat(plan.differences()).isEmpty();
    }

    @Test
    void reportsAWrongSettingAndAWrongNumberOfPartitions() {
        // Given
        Map<String, Present> present = asWanted();
        Map<String, String> settings = new HashMap<>(TopicPlan.settings(Topics.INTERACTIONS));
        settings.put("message.timestamp.type", "CreateTime");
        present.put("discord.interactions", new Present(3, settings));

        // When
        TopicPlan plan = TopicPlan.of(Topics.all(), present, SHARED);

        // Then
        assertThat(plan.missing()).isEmpty();
        assertThat(plan.differences())
                .containsExactly(
                        "topic discord.interactions has 3 partitions, wanted are 6",
                        "topic discord.interactions has message.timestamp.type=CreateTime, wanted is LogAppendTime");
    }

    @Test
    void compactedTopicsKeepTheNewestOfEachKey() {
        assertThat(TopicPlan.settings(Topics.COMMANDS))
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
    }

    private static Map<String, Present> asWanted() {
        Map<String, Present> present = new HashMap<>();
        for (Topic<?> topic : List.copyOf(Topics.all())) {
            present.put(topic.name(), new Present(topic.partitions(SHARED), TopicPlan.settings(topic)));
        }
        return present;
    }
}
