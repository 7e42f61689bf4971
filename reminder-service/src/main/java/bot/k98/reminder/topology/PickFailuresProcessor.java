package bot.k98.reminder.topology;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Receipt;
import bot.k98.reminder.discord.OwnerKey;
import bot.k98.reminder.discord.ReceiptMapper;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Picks the receipts of this service's messages that did not arrive and sends them to their member's partition: a receipt lies in
 * the partition of its target, which for a channel isn't the one that holds the member's reminders.
 */
final class PickFailuresProcessor implements Processor<String, Receipt, String, Object> {
    private ProcessorContext<String, Object> context;

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<String, Receipt> entry) {
        Receipt receipt = entry.value();
        if (receipt.request().owner() == ServiceName.REMINDER
                && ReceiptMapper.failure(receipt).isPresent()) {
            OwnerKey.of(receipt.request())
                    .map(about -> about.key().member().userId())
                    .ifPresent(user ->
                            context.forward(entry.<String>withKey(user).<Object>withValue(receipt), Names.TO_MEMBER));
        }
    }
}
