package bot.k98.sandbox.tail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record as the page shows it: {@code {"topic","partition","offset","at","key","type","trace","value"}}. */
final class TailEvent {

    private static final int LONGEST_VALUE = 16 * 1024;
    private static final String BYTES = "discord.files";
    private static final int TRACE_START = 3;
    private static final int TRACE_END = 11;

    private TailEvent() {}

    static ObjectNode of(ConsumerRecord<String, byte[]> found) {
        String trace = header(found, "traceparent");
        return JsonNodeFactory.instance
                .objectNode()
                .put("topic", found.topic())
                .put("partition", found.partition())
                .put("offset", found.offset())
                .put("at", Instant.ofEpochMilli(found.timestamp()).toString())
                .put("key", found.key())
                .put("type", header(found, "ce_type"))
                .put(
                        "trace",
                        trace == null || trace.length() < TRACE_END ? null : trace.substring(TRACE_START, TRACE_END))
                .put("value", value(found));
    }

    private static String value(ConsumerRecord<String, byte[]> found) {
        if (found.value() == null) {
            return null;
        }
        return found.topic().equals(BYTES) || found.value().length > LONGEST_VALUE
                ? found.value().length + " bytes"
                : new String(found.value(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> found, String name) {
        Header header = found.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
