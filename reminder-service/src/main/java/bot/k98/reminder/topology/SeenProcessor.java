package bot.k98.reminder.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps a compacted topic whole, as it is. */
final class SeenProcessor implements Processor<String, byte[], Void, Void> {
    private final String name;
    private KeyValueStore<String, byte[]> store;

    SeenProcessor(String name) {
        this.name = name;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(name);
    }

    @Override
    public void process(Record<String, byte[]> entry) {
        store.put(entry.key(), entry.value());
    }
}
