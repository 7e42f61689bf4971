package bot.k98.watchdog.alert;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.TextCut;
import bot.k98.watchdog.domain.incident.Concern;
import bot.k98.watchdog.domain.incident.Episode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An incident as an event of PagerDuty's Events API v2: at most 1,024 characters of summary, 255 of dedup_key, 512 KB in all. There is one
 * alert of a concern: opened twice it stays one, and whoever sees the end may tell it.
 */
final class PagerDutyEvent {
    static final int SUMMARY = 1_024;
    static final int DEDUP_KEY = 255;
    static final int PROBLEM = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PagerDutyEvent() {}

    static ObjectNode of(Episode episode, String routingKey, String environment) {
        ObjectNode event = JSON.createObjectNode()
                .put("routing_key", routingKey)
                .put("event_action", episode.isOpen() ? "trigger" : "resolve")
                .put("dedup_key", dedupKey(episode.concern(), environment));
        if (episode.isOpen()) {
            event.put("client", "k98-bot");
            payload(event.putObject("payload"), episode, environment);
        }
        return event;
    }

    private static void payload(ObjectNode payload, Episode episode, String environment) {
        Concern concern = episode.concern();
        payload.put("summary", TextCut.to(SUMMARY, "k98-bot " + environment + ": " + episode.problem()))
                .put("source", TextCut.to(DEDUP_KEY, concern.subject()))
                .put("severity", concern.kind().isCritical() ? "critical" : "warning")
                .put("timestamp", episode.openedAt().toString())
                .put("component", TextCut.to(DEDUP_KEY, concern.subject()))
                .put("group", environment)
                .put("class", concern.kind().wire());
        payload.putObject("custom_details")
                .put("incident", episode.id())
                .put("problem", TextCut.to(PROBLEM, episode.problem()))
                .put("what to do", "docs/observability.md, " + concern.kind().wire());
    }

    /** As k98-heartbeat-check makes it too. */
    static String dedupKey(Concern concern, String environment) {
        String key = "k98/" + environment + "/" + concern.kind().wire() + "/" + concern.subject();
        return key.length() <= DEDUP_KEY ? key : "k98/" + environment + "/" + DeterministicId.of("alert", key);
    }
}
