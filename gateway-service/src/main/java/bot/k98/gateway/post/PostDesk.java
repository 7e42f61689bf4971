package bot.k98.gateway.post;

import bot.k98.contracts.Lane;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Receipt;
import bot.k98.gateway.GatewayMetrics;
import bot.k98.gateway.answer.Attaching;
import bot.k98.gateway.answer.DirectChannels;
import bot.k98.gateway.answer.KeyedQueues;
import bot.k98.gateway.answer.Later;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.message.MessageLimits;
import bot.k98.gateway.domain.post.Attempts;
import bot.k98.gateway.domain.post.PostCalls;
import bot.k98.gateway.domain.post.PostMove;
import bot.k98.gateway.domain.post.PostPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Turns posts into messages and receipts, by {@link PostPolicy}: in order per target, targets beside one another, lanes apart. */
public final class PostDesk {
    private static final Logger LOG = Logger.getLogger(PostDesk.class);
    private static final int TARGETS_AT_ONCE = 32;

    private final Discord discord;
    private final DirectChannels directChannels;
    private final Attaching attaching;
    private final Later later;
    private final Clock clock;
    private final GatewayMetrics metrics;
    private final Map<Lane, KeyedQueues> queues = new EnumMap<>(Lane.class);

    public PostDesk(
            Discord discord,
            DirectChannels directChannels,
            Attaching attaching,
            Later later,
            Clock clock,
            GatewayMetrics metrics) {
        this.discord = discord;
        this.directChannels = directChannels;
        this.attaching = attaching;
        this.later = later;
        this.clock = clock;
        this.metrics = metrics;
        for (Lane lane : Lane.values()) {
            queues.put(lane, new KeyedQueues(TARGETS_AT_ONCE));
        }
    }

    /** Completes with the receipt, however long Discord is away. */
    public CompletionStage<Receipt> send(Lane lane, Post post) {
        return queues.get(lane)
                .submit(post.target().id(), () -> withFiles(post).thenCompose(this::settle))
                .thenApply(receipt -> count(lane, receipt));
    }

    private CompletionStage<Receipt> settle(Post post) {
        CompletableFuture<Receipt> settled = new CompletableFuture<>();
        refusal(post).ifPresentOrElse(settled::complete, () -> new Sending(post, settled).look());
        return settled;
    }

    private CompletionStage<Post> withFiles(Post post) {
        return PostCalls.body(post)
                .map(body -> attaching.ready(body).thenApply(ready -> PostCalls.showing(post, ready)))
                .orElseGet(() -> CompletableFuture.completedFuture(post));
    }

    private Optional<Receipt> refusal(Post post) {
        return PostCalls.body(post)
                .flatMap(MessageLimits::problem)
                .map(problem -> new Receipt.Rejected(post.request(), clock.instant(), 0, problem));
    }

    private Receipt count(Lane lane, Receipt receipt) {
        metrics.settled(lane, receipt);
        return receipt;
    }

    /** One post on its way. */
    private final class Sending {
        private final Post post;
        private final CompletableFuture<Receipt> settled;
        private Attempts attempts = Attempts.NONE;

        Sending(Post post, CompletableFuture<Receipt> settled) {
            this.post = post;
            this.settled = settled;
        }

        void look() {
            go(PostPolicy.before(post, attempts, clock.instant()));
        }

        private void go(PostMove move) {
            switch (move) {
                case PostMove.Send send -> request();
                case PostMove.Again again -> later.in(again.after(), this::look);
                case PostMove.Settled done -> settled.complete(done.receipt());
            }
        }

        private void request() {
            Instant begun = clock.instant();
            call().thenAccept(outcome -> {
                        attempts = attempts.and(outcome, begun);
                        metrics.attempted(attempts.count());
                        if (!(outcome instanceof CallOutcome.Accepted)) {
                            LOG.warnf(
                                    "post not sent request=%s attempt=%d outcome=%s",
                                    post.request().id(), attempts.count(), outcome);
                        }
                        go(PostPolicy.after(post, outcome, attempts, clock.instant()));
                    })
                    .exceptionally(failure -> {
                        LOG.errorf(
                                failure,
                                "post failed request=%s",
                                post.request().id());
                        settled.completeExceptionally(failure);
                        return null;
                    });
        }

        private CompletionStage<CallOutcome> call() {
            return switch (post.target().kind()) {
                case CHANNEL -> discord.call(PostCalls.call(post, post.target().id()));
                case DIRECT ->
                    directChannels.of(post.target().id(), channel -> discord.call(PostCalls.call(post, channel)));
            };
        }
    }
}
