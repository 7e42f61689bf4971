package bot.k98.reminder.topology;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Trace;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.reminder.metrics.ReminderMetrics;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Reads a topic's records; what is no message goes to the dead letters, what came with a newer build is counted and skipped. */
final class MessageReader<T> {
    private final Topic<T> topic;
    private final ProcessingContext context;
    private final Outlet outlet;
    private final ReminderMetrics metrics;

    MessageReader(Topic<T> topic, ProcessingContext context, Outlet outlet, ReminderMetrics metrics) {
        this.topic = topic;
        this.context = context;
        this.outlet = outlet;
        this.metrics = metrics;
    }

    Optional<T> read(Record<String, byte[]> record, Instant now) {
        return switch (topic.codec().decode(record.value())) {
            case Decoded.Known<T>(T message) -> Optional.of(message);
            case Decoded.UnknownType<T> ignored -> {
                metrics.unknownType();
                yield Optional.empty();
            }
            case Decoded.Malformed<T>(String reason) -> {
                bury(record, reason, now);
                yield Optional.empty();
            }
        };
    }

    private void bury(Record<String, byte[]> record, String reason, Instant now) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        DeadLetter letter = new DeadLetter.UnreadableRecord(
                at.topic(), at.partition(), at.offset(), Optional.ofNullable(record.key()), reason, record.value(), now);
        outlet.bury(record.key(), letter, Trace.of("record", at.topic(), at.partition(), at.offset()), now);
    }
}
