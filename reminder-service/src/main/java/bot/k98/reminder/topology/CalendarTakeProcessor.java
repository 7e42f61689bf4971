package bot.k98.reminder.topology;

import bot.k98.contracts.Trace;
import bot.k98.contracts.reminder.SourceReport;
import bot.k98.contracts.reminder.SourceReport.CalendarKept;
import bot.k98.contracts.reminder.SourceReport.SourcesRead;
import bot.k98.contracts.reminder.SourceReport.TabsRead;
import bot.k98.runtime.streams.GuildStandings;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes what was read from the sources. Key: guild. */
final class CalendarTakeProcessor implements Processor<String, SourceReport, String, Object> {
    private final CalendarTools tools;
    private CalendarDesk desk;
    private GuildStandings guilds;

    CalendarTakeProcessor(CalendarTools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        desk = new CalendarDesk(context, tools);
        guilds = GuildStandings.in(context);
    }

    @Override
    public void process(Record<String, SourceReport> entry) {
        Instant now = tools.clock().instant();
        try {
            switch (entry.value()) {
                case CalendarKept kept -> desk.keep(kept.guildId());
                case SourcesRead read when guilds.isAway(read.guildId()) -> {}
                case SourcesRead read -> desk.take(read, now);
                case TabsRead read when guilds.isAway(read.guildId()) -> {}
                case TabsRead read -> desk.take(read, now);
            }
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (RuntimeException failure) {
            desk.outlet().bury("sources-" + entry.key(), failure, Trace.of("sources", entry.key(), now), now);
        }
    }
}
