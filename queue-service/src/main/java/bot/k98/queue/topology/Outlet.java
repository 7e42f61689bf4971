package bot.k98.queue.topology;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.contracts.privacy.PrivacyPart;
import bot.k98.contracts.queue.Job;
import bot.k98.contracts.queue.QueueFact.JobChanged;
import bot.k98.contracts.queue.QueueRequest;
import bot.k98.contracts.queue.Work;
import bot.k98.contracts.timer.DeadLetter;
import bot.k98.runtime.streams.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Where a processor's messages leave: to the sinks, in the transaction of the record that caused them. */
final class Outlet {
    /** An older result is no news to a channel. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final Sender sender;

    Outlet(ProcessorContext<String, Object> context) {
        sender = new Sender(context, ServiceName.QUEUE);
    }

    void reply(Reply reply, Instant now) {
        String interaction = reply.to().interactionId();
        sender.send(
                Names.REPLIES,
                interaction,
                reply,
                "reply-" + interaction,
                reply.to().trace(),
                now);
    }

    void answer(ReplyAddress to, MessageBody body, Instant now) {
        reply(new Reply.PrivateAnswer(to, body), now);
    }

    void toGuild(String guildId, InteractionEvent event, Instant now) {
        String id = event.interaction().id();
        sender.send(
                Names.TO_GUILD,
                guildId,
                event,
                "question-" + id,
                event.interaction().trace(),
                now);
    }

    /** @param cause the id of what made it necessary */
    void toLine(QueueRequest request, String cause, Trace trace, Instant now) {
        sender.send(Names.TO_LINE, request.channelId(), request, "request-" + cause, trace, now);
    }

    void work(Work work, Instant now) {
        String attempt =
                switch (work) {
                    case Work.FetchFile fetch -> "fetch-" + fetch.attempt();
                    case Work.ParseFile parse -> "parse-" + parse.attempt();
                    case Work.ExportSnapshot export -> "export-" + export.attempt();
                    case Work.WithdrawWork withdraw -> "withdraw-" + withdraw.attempt();
                    case Work.RemoveFiles remove -> "remove-" + remove.hashes().hashCode();
                    case Work.SendReport report -> "report-" + report.to().interactionId();
                };
        String job = work.job().jobId();
        Trace trace = work instanceof Work.SendReport report
                ? report.to().trace()
                : work.job().trace();
        sender.send(Names.WORK, job, work, job + "-" + attempt, trace, now);
    }

    void tell(Job job, Instant now) {
        String id = job.id() + "-" + job.revision();
        sender.send(
                Names.TOLD,
                job.key().guildId(),
                new JobChanged(job),
                id,
                job.key().trace(),
                now);
    }

    /** The result, into the job's channel; once for each end that it comes to. */
    void announce(Job job, MessageBody body, Instant now) {
        String id = DeterministicId.of("queue-summary", job.id(), job.revision());
        Post.Request request = new Post.Request(id, ServiceName.QUEUE, job.id(), Optional.of(now.plus(NEWS)));
        Post post = new Post.SendMessage(request, Post.Target.channel(job.key().channelId()), body);
        sender.send(Names.POSTS, job.key().channelId(), post, id, job.key().trace(), now);
    }

    void board(Board board, Trace trace, Instant now) {
        sender.send(Names.BOARDS, board.id(), board, board.id() + "@" + now, trace, now);
    }

    /** This task's part of a member's data. */
    void part(PrivacyPart part, Trace trace, Instant now) {
        String id = "part-" + part.request() + "-" + part.from().partition();
        sender.send(Names.PARTS, part.userId(), part, id, trace, now);
    }

    void bury(DeadLetter.FailedDecision letter, Trace trace) {
        String id = DeterministicId.of("dead-letter", letter.subject(), trace.traceId());
        sender.send(Names.DEAD_LETTERS, letter.subject(), letter, id, trace, letter.at());
    }
}
