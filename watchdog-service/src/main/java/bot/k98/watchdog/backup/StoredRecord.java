package bot.k98.watchdog.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record as a line of JSON: {@code t} time in milliseconds, {@code k} key and {@code v} value in base 64, {@code h} headers by turns. */
final class StoredRecord {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TIME = "t";
    private static final String KEY = "k";
    private static final String VALUE = "v";
    private static final String HEADERS = "h";

    private StoredRecord() {}

    static String line(ConsumerRecord<byte[], byte[]> stored) {
        ObjectNode node = JSON.createObjectNode().put(TIME, stored.timestamp());
        if (stored.key() != null) {
            node.put(KEY, stored.key());
        }
        if (stored.value() != null) {
            node.put(VALUE, stored.value());
        }
        ArrayNode headers = JSON.createArrayNode();
        for (Header header : stored.headers()) {
            headers.add(header.key()).add(header.value());
        }
        if (!headers.isEmpty()) {
            node.set(HEADERS, headers);
        }
        return node.toString();
    }

    /** @throws BackupFailure when the line is none of ours */
    static ProducerRecord<byte[], byte[]> parse(String line, String topic, int partition) {
        try {
            JsonNode node = JSON.readTree(line);
            return new ProducerRecord<>(
                    topic,
                    partition,
                    node.required(TIME).longValue(),
                    bytes(node.get(KEY)),
                    bytes(node.get(VALUE)),
                    headers(node.path(HEADERS)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BackupFailure("the archive has a line in " + topic + " that is no record; take another archive");
        }
    }

    private static Headers headers(JsonNode pairs) {
        Headers headers = new RecordHeaders();
        for (int at = 0; at + 1 < pairs.size(); at += 2) {
            headers.add(pairs.get(at).asText(), bytes(pairs.get(at + 1)));
        }
        return headers;
    }

    private static byte[] bytes(JsonNode text) {
        try {
            return text == null || text.isNull() ? null : text.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
