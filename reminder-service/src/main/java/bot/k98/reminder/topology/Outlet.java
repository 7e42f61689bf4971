package bot.k98.reminder.topology;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Trace;
import bot.k98.contracts.WireHeaders;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.runtime.kafka.RecordHeaders;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Where a processor's messages leave: to the sinks, in the transaction of the record that caused them. */
final class Outlet {
    private final ProcessorContext<String, Object> context;

    Outlet(ProcessorContext<String, Object> context) {
        this.context = context;
    }

    void reply(Reply reply, Instant now) {
        String interaction = reply.to().interactionId();
        send(
                Names.REPLIES,
                interaction,
                reply,
                "reply-" + interaction,
                reply.to().trace(),
                now);
    }

    void post(Post post, Trace trace, Instant now) {
        send(Names.POSTS, post.target().id(), post, post.request().id(), trace, now);
    }

    void bury(DeadLetter.FailedDecision letter, Trace trace) {
        String id = DeterministicId.of("dead-letter", letter.subject(), trace.traceId());
        send(Names.DEAD_LETTERS, letter.subject(), letter, id, trace, letter.at());
    }

    private void send(String sink, String key, Object message, String id, Trace trace, Instant now) {
        var headers = RecordHeaders.of(WireHeaders.of(id, message, ServiceName.REMINDER, now, trace));
        context.forward(new Record<>(key, message, now.toEpochMilli(), headers), sink);
    }
}
