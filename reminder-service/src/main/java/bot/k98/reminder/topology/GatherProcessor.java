package bot.k98.reminder.topology;

import bot.k98.contracts.privacy.PrivacyPart;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Brings together what the services say to a member's question about their data. Key: user. */
final class GatherProcessor implements Processor<String, PrivacyPart, String, Object> {
    private final Workplace.Tools tools;
    private Workplace place;
    private DataDesk desk;

    GatherProcessor(Workplace.Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        place = new Workplace(context, tools);
        desk = new DataDesk(place, new GatheringStore(context), tools.partitions());
    }

    @Override
    public void process(Record<String, PrivacyPart> entry) {
        desk.take(entry.value(), place.now());
    }
}
