package bot.k98.watchdog.alert;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.incident.IncidentKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;

class WebhookClientTest {
    @Test
    void anOpeningSaysWhereAndWhat() {
        assertThat(WebhookClient.message(Episodes.open(IncidentKind.DOWN, "queue-1", "It is not there."), "PROD")
                        .path("content")
                        .asText())
                .isEqualTo("🔴 k98-bot PROD: down queue-1\nIt is not there.");
    }

    @Test
    void anEndSaysHowLongItWas() {
        assertThat(WebhookClient.message(Episodes.over(IncidentKind.DOWN, "queue-1"), "PROD")
                        .path("content")
                        .asText())
                .isEqualTo("🟢 k98-bot PROD: down queue-1 is over after 90 s");
    }

    @Test
    void mentionsNobodyAndFitsIntoAMessage() {
        // When
        JsonNode message =
                WebhookClient.message(Episodes.open(IncidentKind.DOWN, "queue-1", "@everyone ".repeat(900)), "PROD");

        // Then
        assertThat(message.path("allowed_mentions").path("parse").isArray()).isTrue();
        assertThat(message.path("allowed_mentions").path("parse")).isEmpty();
        assertThat(message.path("content").asText())
                .hasSize(WebhookClient.CONTENT)
                .endsWith("…");
    }

    @Test
    void aLongProblemIsNotCutWithinAnEmoji() {
        // Given
        String beginning = "🔴 k98-bot PROD: down queue-1\n";

        // When
        String text = WebhookClient.message(Episodes.open(IncidentKind.DOWN, "queue-1", "🐉".repeat(1_500)), "PROD")
                .path("content")
                .asText();

        // Then
        int room = WebhookClient.CONTENT - beginning.length() - 1;
        assertThat(text).isEqualTo(beginning + "🐉".repeat(room / 2) + "…");
        assertThat(room).isOdd();
    }

    @Test
    void itsAddressIsNotPrinted() {
        assertThat(new WebhookClient(new AlertHttp(), URI.create("http://127.0.0.1/planted"), "PROD"))
                .asString()
                .doesNotContain("planted");
    }
}
