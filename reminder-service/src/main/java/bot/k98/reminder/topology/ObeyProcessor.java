package bot.k98.reminder.topology;

import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.runtime.streams.GuildStandings;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes note of guilds that the bot left, and of those where it is. What members ask about their data this service has done when it wrote the fact. */
final class ObeyProcessor implements Processor<String, PrivacyFact, String, Object> {
    private GuildStandings guilds;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        guilds = GuildStandings.in(context);
    }

    @Override
    public void process(Record<String, PrivacyFact> entry) {
        switch (entry.value()) {
            case PrivacyFact.GuildLeft left -> guilds.left(left);
            case PrivacyFact.GuildPresent present -> guilds.present(present);
            case PrivacyFact.ExportAsked _, PrivacyFact.DeletionAsked _ -> {}
        }
    }
}
