package bot.k98.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headers of every record: CloudEvents 1.0 in Kafka's binary form, and the W3C trace context. */
public final class WireHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    private WireHeaders() {}

    /**
     * @param id the event's own id: with {@code source} it names the event for ever
     * @param message the record's value; its wire name becomes {@code ce_type}
     * @param source who wrote it
     */
    public static Map<String, String> of(String id, Object message, ServiceName source, Instant time, Trace trace) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, id);
        headers.put(TYPE, "bot.k98." + Codec.wireName(message.getClass()));
        headers.put(SOURCE, "/k98/" + source.wire());
        headers.put(TIME, time.toString());
        headers.put(CONTENT_TYPE, "application/json");
        headers.put(TRACEPARENT, trace.traceparent());
        return headers;
    }
}
