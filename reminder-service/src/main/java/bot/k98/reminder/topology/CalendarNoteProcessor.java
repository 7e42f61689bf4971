package bot.k98.reminder.topology;

import bot.k98.contracts.discord.Receipt;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Notes which message a request of the calendar became. Key: guild. */
final class CalendarNoteProcessor implements Processor<String, Receipt, String, Object> {
    private final CalendarTools tools;
    private CalendarDesk desk;

    CalendarNoteProcessor(CalendarTools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        desk = new CalendarDesk(context, tools);
    }

    @Override
    public void process(Record<String, Receipt> entry) {
        if (entry.value() instanceof Receipt.Delivered delivered) {
            desk.announcements().delivered(delivered, tools.clock().instant());
        }
    }
}
