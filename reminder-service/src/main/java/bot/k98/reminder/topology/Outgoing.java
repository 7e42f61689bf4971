package bot.k98.reminder.topology;

import bot.k98.contracts.Topic;
import bot.k98.contracts.Trace;
import bot.k98.contracts.WireHeaders;
import bot.k98.contracts.ServiceName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A message on its way to a topic.
 *
 * @param id names the message for ever: it goes into the CloudEvents id
 */
record Outgoing<T>(Topic<T> topic, T message, String id, Trace trace) {
    Record<String, Outgoing<?>> record(String key, Instant now) {
        RecordHeaders headers = new RecordHeaders();
        WireHeaders.of(id, message, ServiceName.REMINDER, now, trace)
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new Record<>(key, this, now.toEpochMilli(), headers);
    }

    byte[] bytes() {
        return topic.codec().encode(message);
    }
}
