package bot.k98.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.Topic.Cleanup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/privacy.md is written by hand; what it says about topics is what the topic table says. */
class PrivacyPageTest {
    private static final Path PAGE = Path.of("../docs/privacy.md");
    private static final Pattern TOPIC = Pattern.compile("`([a-z]+(?:\\.[a-z]+)+)`");

    @Test
    void everyTopicStandsInThePageWithAsLongAsItIsKept() throws IOException {
        // When
        Map<String, String> said = new TreeMap<>();
        Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .forEach(cells ->
                        TOPIC.matcher(cells[1]).results().forEach(name -> said.put(name.group(1), cells[2].strip())));

        // Then
        assertThat(said)
                .isEqualTo(Topics.all().stream()
                        .collect(Collectors.toMap(
                                Topic::name, PrivacyPageTest::kept, (one, other) -> one, TreeMap::new)));
    }

    @Test
    void deletionLeavesNothingInATopicForLongerThanThePageSays() {
        Topics.all().stream()
                .filter(topic -> topic.cleanup() == Cleanup.DELETE)
                .forEach(topic -> assertThat(topic.kept()).as(topic.name()).isLessThanOrEqualTo(Duration.ofDays(30)));
        assertThat(Topics.PRIVACY_FACTS.kept())
                .as("who reads the uses anew reads what may not be shown of them")
                .isGreaterThanOrEqualTo(Topics.USAGE.kept());
    }

    private static String kept(Topic<?> topic) {
        if (topic.cleanup() == Cleanup.COMPACT) {
            return "compacted";
        }
        return topic.kept().toDays() > 0
                ? topic.kept().toDays() + " d"
                : topic.kept().toHours() + " h";
    }
}
