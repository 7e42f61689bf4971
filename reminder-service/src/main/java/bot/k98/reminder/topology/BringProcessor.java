package bot.k98.reminder.topology;

import bot.k98.contracts.reminder.MemberImport;
import bot.k98.contracts.reminder.MemberImport.ChoicesBrought;
import bot.k98.contracts.reminder.MemberImport.LeadsTold;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.preference.Preferences;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes what members bring along from the old bot. What they chose here counts more than what they chose there; twice changes nothing. */
final class BringProcessor implements Processor<String, MemberImport, String, Object> {
    private final Workplace.Tools tools;
    private Workplace place;

    BringProcessor(Workplace.Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        place = new Workplace(context, tools);
    }

    @Override
    public void process(Record<String, MemberImport> entry) {
        MemberImport brought = entry.value();
        MemberKey member = new MemberKey(brought.guildId(), brought.userId());
        switch (brought) {
            case ChoicesBrought choices -> take(member, choices, place.now());
            case LeadsTold told -> told.leads().forEach(lead -> place.leads().toldBefore(lead, member, place.now()));
        }
    }

    private void take(MemberKey member, ChoicesBrought choices, Instant now) {
        PreferenceStore store = place.leads().preferences();
        if (!store.has(member)) {
            store.put(
                    member,
                    Preferences.brought(choices.name(), choices.enabled(), PreferenceStore.leads(choices.leads())));
            place.published().publish(member, now);
        }
    }
}
