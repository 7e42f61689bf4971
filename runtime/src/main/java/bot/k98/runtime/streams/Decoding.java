package bot.k98.runtime.streams;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topic;
import bot.k98.contracts.timer.DeadLetter.UnreadableRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * First processor behind a source of bytes: known messages go on to {@code next}, unreadable ones to the dead letters in the same
 * transaction, types of a newer build are skipped.
 *
 * @param next names of the processors that take the messages, each of them each message
 * @param deadLetters name of the sink of {@code <service>.dlq}
 */
public record Decoding<T>(Topic<T> topic, List<String> next, String deadLetters)
        implements ProcessorSupplier<String, byte[], String, Object> {
    public Decoding {
        next = List.copyOf(next);
    }

    /** For one processor. */
    public Decoding(Topic<T> topic, String next, String deadLetters) {
        this(topic, List.of(next), deadLetters);
    }

    @Override
    public Processor<String, byte[], String, Object> get() {
        return new Decoder();
    }

    private final class Decoder implements Processor<String, byte[], String, Object> {
        private static final Logger LOG = Logger.getLogger(Decoding.class);

        private ProcessorContext<String, Object> context;

        @Override
        public void init(ProcessorContext<String, Object> processorContext) {
            context = processorContext;
        }

        @Override
        public void process(Record<String, byte[]> entry) {
            switch (topic.codec().decode(entry.value())) {
                case Decoded.Known<T>(T value) ->
                    next.forEach(name -> context.forward(entry.withValue((Object) value), name));
                case Decoded.UnknownType<T>(String type) ->
                    LOG.debugf("message of unknown type skipped topic=%s type=%s", topic.name(), type);
                case Decoded.Malformed<T>(String reason) ->
                    context.forward(entry.withValue(letter(entry, reason)), deadLetters);
            }
        }

        private UnreadableRecord letter(Record<String, byte[]> entry, String reason) {
            Optional<RecordMetadata> from = context.recordMetadata();
            LOG.warnf("record unreadable topic=%s problem=\"%s\"", topic.name(), reason);
            return new UnreadableRecord(
                    topic.name(),
                    from.map(RecordMetadata::partition).orElse(-1),
                    from.map(RecordMetadata::offset).orElse(-1L),
                    Optional.ofNullable(entry.key()),
                    reason,
                    entry.value() == null ? new byte[0] : entry.value(),
                    Instant.ofEpochMilli(context.currentSystemTimeMs()));
        }
    }
}
