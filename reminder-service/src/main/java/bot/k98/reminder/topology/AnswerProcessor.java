package bot.k98.reminder.topology;

import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Reply;
import bot.k98.reminder.discord.AnswerRenderer;
import bot.k98.reminder.discord.InteractionMapper;
import bot.k98.reminder.discord.Use;
import bot.k98.reminder.domain.ReminderCommand;
import bot.k98.reminder.topology.DecisionDesk.Decided;
import bot.k98.runtime.streams.RecentIds;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Answers each use of this service's commands and buttons, once. */
final class AnswerProcessor implements Processor<String, InteractionEvent, String, Object> {
    private final Workplace.Tools tools;
    private Workplace place;
    private RecentIds recent;
    private AnswerRenderer answers;

    AnswerProcessor(Workplace.Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        place = new Workplace(context, tools);
        recent = RecentIds.in(context);
        answers = new AnswerRenderer(place.members()::text);
    }

    @Override
    public void process(Record<String, InteractionEvent> entry) {
        InteractionEvent event = entry.value();
        Instant appendedAt = Instant.ofEpochMilli(entry.timestamp());
        Instant now = place.now();
        switch (InteractionMapper.map(event)) {
            case Use.NotOurs() -> {}
            case Use.Refuse(var refusal) -> {
                if (isToBeAnswered(event, appendedAt, now)) {
                    place.outlet().reply(AnswerRenderer.refuse(event, refusal), now);
                }
            }
            case Use.Decide(var command) -> {
                if (isToBeAnswered(event, appendedAt, now)) {
                    answer(event, command, now);
                }
            }
        }
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

    private void answer(InteractionEvent event, ReminderCommand command, Instant now) {
        Decided decided;
        Optional<Reply> reply;
        try {
            decided = place.desk().decide(command, now);
            reply = decided.decision().answer().map(answer -> answers.render(event, command.member(), answer));
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (UnreadableRowException unreadable) {
            place.putAside(unreadable, now);
            place.outlet().reply(AnswerRenderer.apologise(event), now);
            return;
        } catch (RuntimeException failure) {
            putAside(event, failure, now);
            return;
        }
        place.desk().carryOut(decided, event.interaction().trace(), now);
        reply.ifPresent(ready -> place.outlet().reply(ready, now));
    }

    private void putAside(InteractionEvent event, RuntimeException failure, Instant now) {
        Interaction interaction = event.interaction();
        byte[] message = Topics.INTERACTIONS.codec().encode(event);
        place.quarantine().put("interaction-" + interaction.id(), message, failure, interaction.trace(), now);
        place.outlet().reply(AnswerRenderer.apologise(event), now);
    }
}
