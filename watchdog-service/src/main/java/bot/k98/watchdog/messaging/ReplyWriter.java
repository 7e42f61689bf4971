package bot.k98.watchdog.messaging;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.WireHeaders;
import bot.k98.contracts.discord.Reply;
import bot.k98.runtime.kafka.RecordHeaders;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Hands replies to the gateway, through this service's own topic. */
@ApplicationScoped
class ReplyWriter {
    private static final Logger LOG = Logger.getLogger(ReplyWriter.class);

    private final MutinyEmitter<byte[]> topic;
    private final Clock clock;

    ReplyWriter(@Channel("replies") MutinyEmitter<byte[]> topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    /** Never fails: a reply that can't be written now is worth nothing later, the gateway has told the member by then. */
    Uni<Void> write(Reply reply) {
        String interaction = reply.to().interactionId();
        Map<String, String> headers = WireHeaders.of(
                "reply-" + interaction,
                reply,
                ServiceName.WATCHDOG,
                clock.instant(),
                reply.to().trace());
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(interaction)
                .withHeaders(RecordHeaders.of(headers))
                .build();
        byte[] value = Topics.replies(ServiceName.WATCHDOG).codec().encode(reply);
        return Uni.createFrom()
                .deferred(() -> topic.sendMessage(Message.of(value).addMetadata(metadata)))
                .onFailure()
                .invoke(failure -> LOG.warnf("reply not written use=%s problem=\"%s\"", interaction, failure))
                .onFailure()
                .recoverWithNull();
    }
}
