package bot.k98.reminder.topology;

import bot.k98.contracts.discord.Receipt;
import bot.k98.reminder.discord.OwnerKey;
import bot.k98.reminder.discord.PostRenderer;
import bot.k98.reminder.discord.ReceiptMapper;
import bot.k98.reminder.domain.ReminderCommand;
import bot.k98.reminder.domain.ReminderCommand.Failure;
import bot.k98.reminder.domain.ReminderKey;
import bot.k98.reminder.topology.DecisionDesk.Decided;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Decides what follows from a message that did not arrive. A receipt that comes twice finds nothing left to decide. */
final class ReactProcessor implements Processor<String, Receipt, String, Object> {
    private final Workplace.Tools tools;
    private Workplace place;

    ReactProcessor(Workplace.Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        place = new Workplace(context, tools);
    }

    @Override
    public void process(Record<String, Receipt> entry) {
        Receipt receipt = entry.value();
        OwnerKey.of(receipt.request())
                .ifPresent(
                        about -> ReceiptMapper.failure(receipt).ifPresent(failure -> react(about, receipt, failure)));
    }

    private void react(OwnerKey about, Receipt receipt, Failure failure) {
        ReminderKey key = about.key();
        Instant now = place.now();
        place.leads().undelivered(about, receipt, failure, now);
        ReminderCommand report =
                new ReminderCommand.ReportFailure(key, receipt.request().id(), failure);
        switch (Attempt.of(() -> place.desk().decide(report, now))) {
            case Attempt.Ready<Decided>(Decided decided) ->
                place.desk().carryOut(decided, PostRenderer.trace(key, about.revision()), now);
            case Attempt.Poison<Decided>(UnreadableRowException unreadable) -> place.putAside(unreadable, now);
            case Attempt.Poison<Decided>(RuntimeException poison) ->
                place.members().row(key).ifPresent(row -> place.putAside(key, row, poison, now));
        }
    }
}
