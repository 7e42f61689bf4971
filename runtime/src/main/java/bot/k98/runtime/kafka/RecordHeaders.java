package bot.k98.runtime.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** Turns the wire's headers into Kafka's. */
public final class RecordHeaders {
    private RecordHeaders() {}

    /** A new Kafka headers object with UTF-8 values. */
    public static Headers of(Map<String, String> headers) {
        Headers kafka = new org.apache.kafka.common.header.internals.RecordHeaders();
        headers.forEach((name, value) -> kafka.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return kafka;
    }
}
