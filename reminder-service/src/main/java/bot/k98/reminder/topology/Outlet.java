package bot.k98.reminder.topology;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.Lane;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.reminder.metrics.ReminderMetrics;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Where a processor's messages leave: replies, posts and dead letters, in the transaction of the record that caused them. */
final class Outlet {
    private static final Topic<Reply> REPLIES = Topics.replies(ServiceName.REMINDER);
    private static final Topic<Post> POSTS = Topics.posts(Lane.PERSONAL);
    private static final Topic<DeadLetter> DEAD_LETTERS = Topics.deadLetters(ServiceName.REMINDER);

    private final ProcessorContext<String, Outgoing<?>> context;
    private final ReminderMetrics metrics;

    Outlet(ProcessorContext<String, Outgoing<?>> context, ReminderMetrics metrics) {
        this.context = context;
        this.metrics = metrics;
    }

    void reply(Reply reply, Instant now) {
        String interaction = reply.to().interactionId();
        Outgoing<Reply> out = new Outgoing<>(
                REPLIES, reply, DeterministicId.of("reply", interaction), reply.to().trace());
        context.forward(out.record(interaction, now));
    }

    void post(Post post, Trace trace, Instant now) {
        Outgoing<Post> out = new Outgoing<>(POSTS, post, post.request().id(), trace);
        context.forward(out.record(post.target().id(), now));
    }

    void bury(String key, DeadLetter letter, Trace trace, Instant now) {
        metrics.deadLetter();
        Outgoing<DeadLetter> out =
                new Outgoing<>(DEAD_LETTERS, letter, DeterministicId.of("dead-letter", trace.traceId()), trace);
        context.forward(out.record(key, now));
    }
}
