package bot.k98.gateway.messaging;

import bot.k98.contracts.Lane;
import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import bot.k98.gateway.post.PostDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Posts of all services, a channel per lane. The receipt is written before the post's offset may be committed. */
@ApplicationScoped
public class PostsListener {
    static final String ALERT = "posts-alert";
    static final String PERSONAL = "posts-personal";
    static final String BULK = "posts-bulk";

    private final PostDesk desk;
    private final Takeovers takeovers;
    private final PatientWriter writer;
    private final Intake<Post> alert;
    private final Intake<Post> personal;
    private final Intake<Post> bulk;

    PostsListener(PostDesk desk, Takeovers takeovers, PatientWriter writer, DeadLetters deadLetters) {
        this.desk = desk;
        this.takeovers = takeovers;
        this.writer = writer;
        this.alert = intake(Lane.ALERT, deadLetters);
        this.personal = intake(Lane.PERSONAL, deadLetters);
        this.bulk = intake(Lane.BULK, deadLetters);
    }

    @Incoming(ALERT)
    CompletionStage<Void> alert(Message<byte[]> message) {
        return alert.take(message);
    }

    @Incoming(PERSONAL)
    CompletionStage<Void> personal(Message<byte[]> message) {
        return personal.take(message);
    }

    @Incoming(BULK)
    CompletionStage<Void> bulk(Message<byte[]> message) {
        return bulk.take(message);
    }

    private Intake<Post> intake(Lane lane, DeadLetters deadLetters) {
        return new Intake<>(
                Topics.posts(lane).codec(),
                deadLetters,
                (post, from) -> desk.send(lane, takeovers.asked(post, from))
                        .thenCompose(receipt -> receipt.map(settled -> write(settled, from.getPartition()))
                                .orElseGet(() -> CompletableFuture.completedFuture(null))));
    }

    private CompletionStage<Void> write(Receipt receipt, int partition) {
        String request = receipt.request().id();
        return writer.write(Topics.RECEIPTS, partition, request, receipt, Trace.of("post", request));
    }
}
