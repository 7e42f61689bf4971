package bot.k98.reminder.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReminderTrackingTopologyTest {
    @TempDir
    private Path stateDir;

    @Test
    void everyReminderStandsInTheFileWithItsStateAndText() throws Exception {
        try (TopologyFixture bot = new TopologyFixture(stateDir)) {
            // Given
            bot.set("10m", "tea");
            bot.set("2h", "supper");
            bot.pass(Duration.ofMinutes(10));

            // When
            String written = export(bot);

            // Then
            assertThat(written)
                    .contains("\"state\":\"fired\"", "\"text\":\"tea\"")
                    .contains("\"state\":\"pending\"", "\"text\":\"supper\"")
                    .contains("\"user\":\"" + TopologyFixture.MIA + "\"");
        }
    }

    private static String export(TopologyFixture bot) throws Exception {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartObject();
            new ReminderTracking().write(bot::store, out);
            out.writeEndObject();
        }
        return text.toString();
    }
}
