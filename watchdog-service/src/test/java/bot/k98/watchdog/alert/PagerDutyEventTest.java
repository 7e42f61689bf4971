package bot.k98.watchdog.alert;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.watchdog.domain.incident.Concern;
import bot.k98.watchdog.domain.incident.IncidentKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The shape that PagerDuty's Events API v2 takes, and its limits. */
class PagerDutyEventTest {
    @Test
    void anOpeningTriggers() {
        // When
        JsonNode event = PagerDutyEvent.of(
                Episodes.open(IncidentKind.BROKER_LOST, "broker", "The Kafka broker can't be reached."), "key", "PROD");

        // Then
        assertThat(event.path("routing_key").asText()).isEqualTo("key");
        assertThat(event.path("event_action").asText()).isEqualTo("trigger");
        assertThat(event.path("dedup_key").asText()).isEqualTo("k98/PROD/broker-lost/broker");
        JsonNode payload = event.path("payload");
        assertThat(payload.path("summary").asText()).isEqualTo("k98-bot PROD: The Kafka broker can't be reached.");
        assertThat(payload.path("severity").asText()).isEqualTo("critical");
        assertThat(payload.path("source").asText()).isEqualTo("broker");
        assertThat(payload.path("timestamp").asText()).isEqualTo("2026-11-25T20:00:00Z");
    }

    @Test
    void anEndResolvesUnderTheSameKey() {
        // When
        JsonNode event = PagerDutyEvent.of(Episodes.over(IncidentKind.BROKER_LOST, "broker"), "key", "PROD");

        // Then
        assertThat(event.path("event_action").asText()).isEqualTo("resolve");
        assertThat(event.path("dedup_key").asText()).isEqualTo("k98/PROD/broker-lost/broker");
        assertThat(event.has("payload")).isFalse();
    }

    @Test
    void whatCanWaitIsAWarning() {
        assertThat(PagerDutyEvent.of(Episodes.open(IncidentKind.DISK_FULL, "DATA_DIR", "Nearly full."), "key", "DEV")
                        .path("payload")
                        .path("severity")
                        .asText())
                .isEqualTo("warning");
    }

    @Test
    void theHeartbeatsKeyIsTheOneThatTheScriptUses() {
        assertThat(PagerDutyEvent.dedupKey(new Concern(IncidentKind.HEARTBEAT_STALE, "heartbeat"), "STAGING"))
                .isEqualTo("k98/STAGING/heartbeat-stale/heartbeat");
    }

    @Test
    void longTextsAreCutToTheLimits() {
        // When
        JsonNode event = PagerDutyEvent.of(
                Episodes.open(IncidentKind.LAG_OLD, "x".repeat(600), "ü".repeat(900_000)), "key", "PROD");

        // Then
        assertThat(event.path("payload").path("summary").asText())
                .hasSize(PagerDutyEvent.SUMMARY)
                .endsWith("…");
        assertThat(event.path("dedup_key").asText()).hasSizeLessThanOrEqualTo(PagerDutyEvent.DEDUP_KEY);
        assertThat(event.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(512 * 1024);
    }

    @Test
    void longKeysStayApart() {
        assertThat(key("x".repeat(300) + "a")).isNotEqualTo(key("x".repeat(300) + "b"));
    }

    private static String key(String subject) {
        return PagerDutyEvent.dedupKey(new Concern(IncidentKind.LAG_OLD, subject), "PROD");
    }
}
