package bot.k98.reminder.topology;

import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Reply;
import bot.k98.reminder.discord.AnswerRenderer;
import bot.k98.reminder.discord.InteractionMapper;
import bot.k98.reminder.discord.Use;
import bot.k98.reminder.topology.DecisionDesk.Decided;
import bot.k98.runtime.streams.RecentIds;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Answers each use of this service's commands and buttons, once. */
final class AnswerProcessor implements Processor<String, InteractionEvent, String, Object> {
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
        if (InteractionMapper.isOurs(event) && isToBeAnswered(event, appendedAt, now)) {
            switch (Attempt.of(() -> prepare(event, now))) {
                case Attempt.Ready<Prepared>(Prepared prepared) -> carryOut(prepared, now);
                case Attempt.Poison<Prepared>(RuntimeException failure) -> putAside(event, failure, now);
            }
        }
    }

    /** All that can fail, before anything is changed. */
    private Prepared prepare(InteractionEvent event, Instant now) {
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
            case Use.Decide(var command) -> {
                Decided decided = place.desk().decide(command, now);
                yield new Prepared(
                        () -> place.desk().carryOut(decided, event.interaction().trace(), now),
                        decided.decision().answer().map(answer -> answers.render(event, command.member(), answer)));
            }
        };
    }

    private void offer(InteractionEvent event, Optional<SubscriptionDesk.File> file, Instant now) {
        file.ifPresent(one ->
                place.outlet().file(one.hash(), one.bytes(), event.interaction().trace(), now));
    }

    private void carryOut(Prepared prepared, Instant now) {
        prepared.change().run();
        prepared.reply().ifPresent(reply -> place.outlet().reply(reply, now));
    }

    private boolean isToBeAnswered(InteractionEvent event, Instant appendedAt, Instant now) {
        Interaction interaction = event.interaction();
        if (interaction.expired(appendedAt, now)) {
            tools.metrics().expired();
            return false;
        }
        if (event instanceof InteractionEvent.AutocompleteAsked) {
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
