package bot.k98.reminder.topology;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Receipt;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Picks the receipts of the calendar's messages and sends them to the task that holds the calendar. */
final class CalendarPickProcessor implements Processor<String, Receipt, String, Object> {
    private CalendarOutlet outlet;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        outlet = new CalendarOutlet(context);
    }

    @Override
    public void process(Record<String, Receipt> entry) {
        Receipt receipt = entry.value();
        if (receipt instanceof Receipt.Delivered && receipt.request().owner() == ServiceName.REMINDER) {
            Announcements.guild(receipt)
                    .ifPresent(guild -> outlet.receipt(guild, receipt, Instant.ofEpochMilli(entry.timestamp())));
        }
    }
}
