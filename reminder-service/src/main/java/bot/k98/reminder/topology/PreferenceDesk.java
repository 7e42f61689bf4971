package bot.k98.reminder.topology;

import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.reminder.Occurrence;
import bot.k98.reminder.discord.PanelRenderer;
import bot.k98.reminder.domain.MemberKey;
import bot.k98.reminder.domain.MemberReminders;
import bot.k98.reminder.domain.ReminderFact;
import bot.k98.reminder.domain.preference.AlertForecast;
import bot.k98.reminder.domain.preference.EventKinds;
import bot.k98.reminder.domain.preference.Panel;
import bot.k98.reminder.domain.preference.PreferenceCommand;
import bot.k98.reminder.domain.preference.PreferenceRules;
import bot.k98.reminder.domain.preference.PreferenceRules.Step;
import bot.k98.reminder.domain.preference.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Answers uses of the panel: decides on the member's own row; the calendar is only looked at to show what comes next. */
final class PreferenceDesk {
    private final LeadDesk leads;
    private final PreferenceStore store;
    private final MemberStore members;
    private final Published published;
    private final Seen seen;
    private final EventKinds kinds;
    private final PanelRenderer renderer;

    PreferenceDesk(ProcessorContext<String, Object> context, Workplace place, EventKinds kinds) {
        this.leads = place.leads();
        this.store = leads.preferences();
        this.members = place.members();
        this.published = place.published();
        this.seen = new Seen(context);
        this.kinds = kinds;
        this.renderer = new PanelRenderer(kinds);
    }

    /** What a use comes to, and what it answers. */
    record Prepared(MemberKey member, Preferences before, Step step, Reply reply) {}

    Prepared prepare(InteractionEvent event, PreferenceCommand command, Instant now) {
        MemberKey member = command.member();
        Preferences before = store.load(member);
        List<Occurrence> planned = seen.planned(member.guildId());
        List<String> types = types(planned);
        Step step = PreferenceRules.decide(before, types, command);
        Panel panel = new Panel(
                step.after(),
                step.note(),
                step.type()
                        .filter(type ->
                                types.contains(type) || step.after().leads().containsKey(type)),
                types,
                command instanceof PreferenceCommand.ShowPanel show ? show.page() : 1,
                AlertForecast.of(step.after(), planned, kinds, now),
                step.resumes() ? Optional.empty() : members.load(member).closedSince());
        return new Prepared(member, before, step, reply(event, command, renderer.render(member, panel)));
    }

    void carryOut(Prepared prepared, Instant now) {
        Step step = prepared.step();
        MemberKey member = prepared.member();
        if (step.resumes()) {
            members.apply(MemberReminders.none(member), new ReminderFact.DirectMessagesRetried(member));
        }
        if (!step.after().equals(prepared.before())) {
            store.put(member, step.after());
            leads.unwanted(member, step.after(), now);
        }
        if (step.resumes() || !step.after().equals(prepared.before())) {
            published.publish(member, now);
        }
    }

    /** All and fights, the settings' types, then those of the calendar that nobody described. */
    private List<String> types(List<Occurrence> planned) {
        return Stream.of(
                        Stream.of(Preferences.ALL, Preferences.FIGHTS),
                        kinds.types().stream(),
                        planned.stream().map(Occurrence::eventType).sorted())
                .flatMap(types -> types)
                .distinct()
                .toList();
    }

    /** What a button of the calendar opens leaves the calendar as it is. */
    private static Reply reply(InteractionEvent event, PreferenceCommand command, MessageBody body) {
        ReplyAddress to = event.interaction().address();
        if (command instanceof PreferenceCommand.RemindMe) {
            return new Reply.PrivateAnswer(to, body);
        }
        return event instanceof CommandUsed ? new Reply.Answer(to, body) : new Reply.UpdateMessage(to, body);
    }
}
