package bot.k98.gateway.messaging;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Reply;
import bot.k98.gateway.answer.ReplyDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Replies of all services. Any instance delivers any reply, whoever took the use that it answers. */
@ApplicationScoped
public class RepliesListener {
    /** The channel's name in the configuration. */
    static final String CHANNEL = "replies";

    private final Intake<Reply> intake;

    RepliesListener(ReplyDesk desk, UsageWriter usage, DeadLetters deadLetters) {
        this.intake = new Intake<>(
                Topics.replies(ServiceName.WATCHDOG).codec(),
                deadLetters,
                (reply, from) -> desk.deliver(reply).thenAccept(ending -> usage.ended(reply, ending)));
    }

    @Incoming(CHANNEL)
    CompletionStage<Void> take(Message<byte[]> message) {
        return intake.take(message);
    }
}
