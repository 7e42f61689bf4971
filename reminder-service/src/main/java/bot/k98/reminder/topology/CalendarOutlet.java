package bot.k98.reminder.topology;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Withdrawal;
import bot.k98.contracts.reminder.CalendarEntry;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.runtime.streams.Sender;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jboss.logging.Logger;

/** Where the calendar's messages leave: to the sinks, in the transaction of the record that caused them. */
final class CalendarOutlet {
    private static final Logger LOG = Logger.getLogger(CalendarOutlet.class);

    private final Sender sender;

    CalendarOutlet(ProcessorContext<String, Object> context) {
        sender = new Sender(context, ServiceName.REMINDER);
    }

    void reply(Reply reply, Instant now) {
        String interaction = reply.to().interactionId();
        sender.send(
                CalendarNames.REPLIES,
                interaction,
                reply,
                "reply-" + interaction,
                reply.to().trace(),
                now);
    }

    void question(String guild, InteractionEvent event, Instant now) {
        String id = "question-" + event.interaction().id();
        sender.send(
                CalendarNames.TO_CALENDAR, guild, event, id, event.interaction().trace(), now);
    }

    void receipt(String guild, Receipt receipt, Instant now) {
        String id = "receipt-" + receipt.request().id();
        sender.send(CalendarNames.RECEIPTS_ON, guild, receipt, id, Trace.of("receipt", id), now);
    }

    void post(Post post, Instant now) {
        String id = post.request().id();
        sender.send(CalendarNames.POSTS, post.target().id(), post, id, Trace.of("calendar", id), now);
    }

    /** Nobody wants the posts that name it any more. */
    void withdraw(String name, Instant now) {
        Withdrawal withdrawal = new Withdrawal.PostsWithdrawn(name, ServiceName.REMINDER, now);
        sender.send(Names.WITHDRAWALS, name, withdrawal, "withdrawn-" + name, Trace.of("calendar", name), now);
    }

    void board(Board board, String hash, Instant now) {
        sender.send(CalendarNames.BOARDS, board.id(), board, board.id() + "-" + hash, Trace.of("board", hash), now);
    }

    void publish(CalendarEntry entry, Instant now) {
        String id = entry.occurrence().id() + "-" + entry.occurrence().revision();
        sender.send(CalendarNames.PUBLISHED, entry.occurrence().id(), entry, id, Trace.of("occurrence", id), now);
    }

    /** The broker may forget it. */
    void forget(String occurrence, Instant now) {
        sender.forget(CalendarNames.PUBLISHED, occurrence, now);
    }

    /** A decision that failed, so that it stops nothing else. */
    void bury(String subject, RuntimeException failure, Trace trace, Instant now) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        String id = DeterministicId.of("dead-letter", subject, trace.traceId());
        sender.send(
                CalendarNames.DEAD_LETTERS,
                subject,
                new DeadLetter.FailedDecision(subject, reason, now),
                id,
                trace,
                now);
        LOG.errorf("decision failed subject=%s reference=%s reason=\"%s\"", subject, trace.reference(), reason);
        LOG.debug("decision failed", failure);
    }
}
