package bot.k98.sandbox.rules;

import static bot.k98.sandbox.rules.Check.id;
import static bot.k98.sandbox.rules.Check.oneOf;
import static bot.k98.sandbox.rules.Check.text;
import static bot.k98.sandbox.rules.Check.timestamp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Scheduled events: limits of each field, and what the kind of place asks for. */
public final class EventRules {
    public static final int EXTERNAL = 3;

    private static final Check PARTS = Shape.of()
            .may("name", text(1, 100))
            .may("description", text(1000))
            .may("scheduled_start_time", timestamp())
            .may("scheduled_end_time", timestamp())
            .may("privacy_level", oneOf(2))
            .may("entity_type", oneOf(1, 2, 3))
            .may("status", oneOf(1, 2, 3, 4))
            .may("channel_id", id())
            .may("entity_metadata", Shape.of().may("location", text(1, 100)));
    private static final Check REQUIRED = Shape.of()
            .must("name", Check.ANY)
            .must("scheduled_start_time", Check.ANY)
            .must("privacy_level", Check.ANY)
            .must("entity_type", Check.ANY);

    private EventRules() {}

    /** The fields of a request; {@code whole} for a new event, which needs the required ones. */
    public static Check fields(boolean whole) {
        return whole ? REQUIRED.and(PARTS) : PARTS;
    }

    /** What the event is after the request: an external one has a place and an end, others a channel; times lie in order. */
    public static Check whole(Instant now, boolean isNew) {
        return (event, place) -> {
            if (event.path("entity_type").asInt() == EXTERNAL) {
                external(event, place);
            } else if (!event.hasNonNull("channel_id")) {
                place.at("channel_id").required();
            }
            Instant start = instant(event.path("scheduled_start_time"));
            Instant end = instant(event.path("scheduled_end_time"));
            if (isNew && start != null && start.isBefore(now)) {
                place.at("scheduled_start_time")
                        .says("GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
            }
            if (start != null && end != null && !end.isAfter(start)) {
                place.at("scheduled_end_time").says("GUILD_SCHEDULED_EVENT_END_TIME", "Invalid end time.");
            }
        };
    }

    private static void external(JsonNode event, Place place) {
        if (!event.path("entity_metadata").hasNonNull("location")) {
            place.at("entity_metadata").at("location").required();
        }
        if (!event.hasNonNull("scheduled_end_time")) {
            place.at("scheduled_end_time").required();
        }
    }

    private static Instant instant(JsonNode time) {
        try {
            return time.isTextual() ? OffsetDateTime.parse(time.asText()).toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
