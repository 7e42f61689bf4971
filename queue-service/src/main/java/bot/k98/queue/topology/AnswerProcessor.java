package bot.k98.queue.topology;

import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.queue.discord.GuildAnswers;
import bot.k98.queue.discord.GuildAnswers.Outcome;
import bot.k98.queue.discord.JobRenderer;
import bot.k98.runtime.answer.Apology;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Answers what is asked about a guild's jobs. Key: guild. */
final class AnswerProcessor implements Processor<String, InteractionEvent, String, Object> {
    private final Tools tools;
    private final GuildAnswers answers;
    private Outlet outlet;
    private GuildStore guilds;
    private Quarantine quarantine;

    AnswerProcessor(Tools tools) {
        this.tools = tools;
        this.answers = new GuildAnswers(new JobRenderer(tools.profiles()));
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        outlet = new Outlet(context);
        guilds = new GuildStore(context);
        quarantine = new Quarantine(context, outlet, tools.metrics());
    }

    @Override
    public void process(Record<String, InteractionEvent> entry) {
        InteractionEvent event = entry.value();
        Interaction use = event.interaction();
        Instant now = tools.clock().instant();
        Outcome outcome;
        try {
            outcome = answers.answer(event, entry.key(), guilds.jobs(entry.key()));
        } catch (KafkaException infrastructure) {
            throw infrastructure;
        } catch (UnreadableRowException unreadable) {
            guilds.remove(unreadable.key());
            quarantine.put("overview-" + unreadable.key(), unreadable.row(), unreadable, use.trace(), now);
            process(entry);
            return;
        } catch (RuntimeException failure) {
            byte[] message = Topics.QUEUE_QUESTIONS.codec().encode(event);
            quarantine.put("interaction-" + use.id(), message, failure, use.trace(), now);
            outlet.answer(use.address(), Apology.of(use.trace()), now);
            return;
        }
        carryOut(outcome, use, now);
    }

    private void carryOut(Outcome outcome, Interaction use, Instant now) {
        switch (outcome) {
            case Outcome.Say(var reply) -> {
                tools.metrics().answered();
                outlet.reply(reply, now);
            }
            case Outcome.PassOn(var request) -> outlet.toLine(request, use.id(), use.trace(), now);
            case Outcome.Fetch(var work) -> outlet.work(work, now);
            case Outcome.Nothing() -> {}
        }
    }
}
