package bot.k98.queue.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueCacheTopologyTest {
    @TempDir
    private Path stateDir;

    @Test
    void everyJobStandsInTheFileWithItsStatus() throws Exception {
        try (QueueFixture queue = new QueueFixture(stateDir)) {
            // Given
            queue.posts(QueueFixture.UPLOADS, "1");
            queue.starts(queue.onlyWork());

            // When
            StringWriter text = new StringWriter();
            try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
                out.writeStartObject();
                new QueueCache().write(queue::store, out);
                out.writeEndObject();
            }

            // Then
            assertThat(text.toString())
                    .contains(
                            "\"jobs\":[{\"filename\":\"",
                            "\"channel\":\"" + QueueFixture.UPLOADS + "\"",
                            "\"status\":\"downloading\"");
        }
    }
}
