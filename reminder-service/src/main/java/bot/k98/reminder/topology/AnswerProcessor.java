package bot.k98.reminder.topology;

import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Reply;
import bot.k98.reminder.discord.AnswerRenderer;
import bot.k98.reminder.discord.InteractionMapper;
import bot.k98.reminder.discord.Use;
import bot.k98.reminder.domain.Refusal;
import bot.k98.reminder.domain.ReminderCommand;
import bot.k98.reminder.domain.ReminderFact;
import bot.k98.reminder.topology.DecisionDesk.Decided;
import bot.k98.runtime.streams.RecentIds;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/**
 * Answers each use of this service's commands and buttons, once. What an officer asks about another member's reminders is passed on to the
 * task that holds them, under that member's key, and answered there.
 */
final class AnswerProcessor implements Processor<String, InteractionEvent, String, Object> {
    private static final Logger LOG = Logger.getLogger(AnswerProcessor.class);

    /** What is to be done for one use: a step that can't fail, and what is answered. */
    private record Prepared(Runnable change, Optional<Reply> reply) {
        static Prepared answer(Reply reply) {
            return new Prepared(() -> {}, Optional.of(reply));
        }
    }

    private final Workplace.Tools tools;
    private Workplace place;
    private RecentIds recent;
    private AnswerRenderer answers;
    private PreferenceDesk preferences;
    private DataDesk data;
    private SubscriptionDesk subscriptions;

    AnswerProcessor(Workplace.Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        place = new Workplace(context, tools);
        subscriptions = new SubscriptionDesk(new Seen(context), tools.kinds());
        data = new DataDesk(place, new GatheringStore(context), tools.partitions());
        preferences = new PreferenceDesk(context, place, tools.kinds());
        recent = RecentIds.in(context);
        answers = new AnswerRenderer(place.members()::text);
    }

    @Override
    public void process(Record<String, InteractionEvent> entry) {
        InteractionEvent event = entry.value();
        Instant appendedAt = Instant.ofEpochMilli(entry.timestamp());
        Instant now = place.now();
        boolean passedOn = !entry.key().equals(event.interaction().member().id());
        if (InteractionMapper.isOurs(event) && isToBeAnswered(event, passedOn, appendedAt, now)) {
            switch (Attempt.of(() -> prepare(event, passedOn, now))) {
                case Attempt.Ready<Prepared>(Prepared prepared) -> carryOut(prepared, now);
                case Attempt.Poison<Prepared>(RuntimeException failure) -> putAside(event, failure, now);
            }
        }
    }

    /** All that can fail, before anything is changed. */
    private Prepared prepare(InteractionEvent event, boolean passedOn, Instant now) {
        return switch (InteractionMapper.map(event)) {
            case Use.NotOurs() -> new Prepared(() -> {}, Optional.empty());
            case Use.Refuse(var refusal) -> Prepared.answer(AnswerRenderer.refuse(event, refusal));
            case Use.Open(var form) -> Prepared.answer(form);
            case Use.Ask(var question) -> {
                SubscriptionDesk.Answer answer = subscriptions.answer(event, question, now);
                yield new Prepared(() -> offer(event, answer.file(), now), Optional.of(answer.reply()));
            }
            case Use.OwnData(var request) -> {
                DataDesk.Prepared prepared = data.prepare(event, request, now);
                yield new Prepared(prepared.change(), prepared.reply());
            }
            case Use.Prefer(var command) -> {
                PreferenceDesk.Prepared prepared = preferences.prepare(event, command, now);
                yield new Prepared(() -> preferences.carryOut(prepared, now), Optional.of(prepared.reply()));
            }
            case Use.Decide(var command) -> decide(event, command, now);
            case Use.DecideForOther(var command) -> {
                if (!tools.officers().include(event.interaction().member())) {
                    yield Prepared.answer(AnswerRenderer.refuse(event, new Refusal.NotAnOfficer()));
                }
                yield passedOn
                        ? decide(event, command, now)
                        : new Prepared(
                                () -> place.outlet().passOn(command.member().userId(), event, now), Optional.empty());
            }
        };
    }

    private Prepared decide(InteractionEvent event, ReminderCommand command, Instant now) {
        Decided decided = place.desk().decide(command, now);
        return new Prepared(
                () -> {
                    place.desk().carryOut(decided, event.interaction().trace(), now);
                    decided.decision().facts().forEach(fact -> note(fact, event));
                },
                decided.decision().answer().map(answer -> answers.render(event, command.member(), answer)));
    }

    /** For the audit. */
    private static void note(ReminderFact fact, InteractionEvent event) {
        if (fact instanceof ReminderFact.ReminderEnded ended) {
            LOG.infof(
                    "reminder of a member ended guild=%s channel=%s member=%s id=%s by=%s trace=%s",
                    ended.key().member().guildId(),
                    ended.reminder().target().id(),
                    ended.key().member().userId(),
                    ended.key().id(),
                    ended.by(),
                    event.interaction().trace().reference());
        }
    }

    private void offer(InteractionEvent event, Optional<SubscriptionDesk.File> file, Instant now) {
        file.ifPresent(one ->
                place.outlet().file(one.hash(), one.bytes(), event.interaction().trace(), now));
    }

    private void carryOut(Prepared prepared, Instant now) {
        prepared.change().run();
        prepared.reply().ifPresent(reply -> place.outlet().reply(reply, now));
    }

    /** What was passed on was looked at before: only its token may be used up meanwhile. */
    private boolean isToBeAnswered(InteractionEvent event, boolean passedOn, Instant appendedAt, Instant now) {
        Interaction interaction = event.interaction();
        if (interaction.expired(passedOn ? interaction.publishBy() : appendedAt, now)) {
            tools.metrics().expired();
            return false;
        }
        if (passedOn || event instanceof InteractionEvent.AutocompleteAsked) {
            return true;
        }
        boolean first = recent.firstSeen(interaction.id(), appendedAt);
        if (!first) {
            tools.metrics().repeated();
        }
        return first;
    }

    private void putAside(InteractionEvent event, RuntimeException failure, Instant now) {
        if (failure instanceof UnreadableRowException unreadable) {
            place.putAside(unreadable, now);
        } else {
            Interaction interaction = event.interaction();
            byte[] message = Topics.INTERACTIONS.codec().encode(event);
            place.quarantine().put("interaction-" + interaction.id(), message, failure, interaction.trace(), now);
        }
        place.outlet().reply(AnswerRenderer.apologise(event), now);
    }
}
