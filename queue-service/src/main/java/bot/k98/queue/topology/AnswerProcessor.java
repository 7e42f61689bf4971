package bot.k98.queue.topology;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.WireHeaders;
import bot.k98.contracts.discord.Interaction;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.InteractionEvent.CommandUsed;
import bot.k98.contracts.discord.Reply;
import bot.k98.queue.discord.Commands;
import bot.k98.queue.discord.StatusRenderer;
import bot.k98.queue.metrics.QueueMetrics;
import bot.k98.runtime.kafka.RecordHeaders;
import bot.k98.runtime.streams.RecentIds;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Answers each use of this service's commands, once. */
final class AnswerProcessor implements Processor<String, InteractionEvent, String, Object> {
    private final Clock clock;
    private final QueueMetrics metrics;
    private ProcessorContext<String, Object> context;
    private RecentIds recent;
    private JobStore jobs;

    AnswerProcessor(Clock clock, QueueMetrics metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        recent = RecentIds.in(processorContext);
        jobs = JobStore.in(processorContext);
    }

    @Override
    public void process(Record<String, InteractionEvent> entry) {
        boolean ours =
                entry.value() instanceof CommandUsed used && used.command().equals(Commands.STATUS);
        if (ours && isToBeAnswered(entry.value().interaction(), Instant.ofEpochMilli(entry.timestamp()))) {
            metrics.answered();
            reply(new Reply.Answer(entry.value().interaction().address(), StatusRenderer.body(jobs.overview())));
        }
    }

    private boolean isToBeAnswered(Interaction use, Instant appendedAt) {
        if (use.expired(appendedAt, clock.instant())) {
            metrics.expired();
            return false;
        }
        boolean first = recent.firstSeen(use.id(), appendedAt);
        if (!first) {
            metrics.repeated();
        }
        return first;
    }

    private void reply(Reply reply) {
        String interaction = reply.to().interactionId();
        Instant now = clock.instant();
        var headers = RecordHeaders.of(WireHeaders.of(
                "reply-" + interaction,
                reply,
                ServiceName.QUEUE,
                now,
                reply.to().trace()));
        context.forward(new Record<>(interaction, reply, now.toEpochMilli(), headers), Names.REPLIES);
    }
}
