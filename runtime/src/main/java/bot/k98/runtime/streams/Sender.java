package bot.k98.runtime.streams;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Trace;
import bot.k98.contracts.WireHeaders;
import bot.k98.runtime.kafka.RecordHeaders;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends a processor's messages to its sinks, in the transaction of the record that caused them. */
public final class Sender {
    private final ProcessorContext<String, Object> context;
    private final ServiceName source;

    /** @param source the service whose messages they are */
    public Sender(ProcessorContext<String, Object> context, ServiceName source) {
        this.context = context;
        this.source = source;
    }

    /**
     * @param sink a sink's name in the topology
     * @param id the message's, the same whenever it is sent again
     * @param now also the record's time
     */
    public void send(String sink, String key, Object message, String id, Trace trace, Instant now) {
        var headers = RecordHeaders.of(WireHeaders.of(id, message, source, now, trace));
        context.forward(new Record<>(key, message, now.toEpochMilli(), headers), sink);
    }

    /** A compacted topic forgets what it has under the key. */
    public void forget(String sink, String key, Instant now) {
        context.forward(new Record<String, Object>(key, null, now.toEpochMilli()), sink);
    }
}
