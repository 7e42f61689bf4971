package bot.k98.gateway.post;

import bot.k98.contracts.Lane;
import bot.k98.contracts.discord.Post;
import bot.k98.contracts.discord.Post.SendMessage;
import bot.k98.contracts.discord.Receipt;
import bot.k98.gateway.GatewayMetrics;
import bot.k98.gateway.answer.Attaching;
import bot.k98.gateway.answer.DirectChannels;
import bot.k98.gateway.answer.KeyedQueues;
import bot.k98.gateway.answer.Later;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.Urgency;
import bot.k98.gateway.domain.message.MessageLimits;
import bot.k98.gateway.domain.post.Attempts;
import bot.k98.gateway.domain.post.Lookback;
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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Turns posts into messages and receipts, by {@link PostPolicy}: in order per target, targets beside one another, lanes apart. */
public final class PostDesk {
    private static final Logger LOG = Logger.getLogger(PostDesk.class);
    private static final int TARGETS_AT_ONCE = 32;
    private static final CompletionStage<Optional<Receipt>> NOTHING =
            CompletableFuture.completedFuture(Optional.empty());

    private final Discord discord;
    private final DirectChannels directChannels;
    private final Attaching attaching;
    private final Withdrawals withdrawals;
    private final Later later;
    private final Clock clock;
    private final GatewayMetrics metrics;
    private final Map<Lane, KeyedQueues> queues = new EnumMap<>(Lane.class);

    public PostDesk(
            Discord discord,
            DirectChannels directChannels,
            Attaching attaching,
            Withdrawals withdrawals,
            Later later,
            Clock clock,
            GatewayMetrics metrics) {
        this.discord = discord;
        this.directChannels = directChannels;
        this.attaching = attaching;
        this.withdrawals = withdrawals;
        this.later = later;
        this.clock = clock;
        this.metrics = metrics;
        for (Lane lane : Lane.values()) {
            queues.put(lane, new KeyedQueues(TARGETS_AT_ONCE));
        }
    }

    /**
     * Completes with the receipt that is to be written, however long Discord is away. Empty: there is one already, or the post is
     * no longer this instance's.
     */
    public CompletionStage<Optional<Receipt>> send(Lane lane, Asked asked) {
        return queues.get(lane)
                .submit(asked.post().target().id(), () -> begin(lane, asked))
                .thenApply(receipt -> count(lane, receipt));
    }

    /** One that can be withdrawn waits at its place in line until it is known what was; after that nothing waits. */
    private CompletionStage<Optional<Receipt>> begin(Lane lane, Asked asked) {
        return asked.post().request().withdrawnBy().isEmpty()
                ? take(lane, asked)
                : withdrawals.known().thenCompose(known -> take(lane, asked));
    }

    private CompletionStage<Optional<Receipt>> take(Lane lane, Asked asked) {
        if (!asked.ours().getAsBoolean()) {
            return NOTHING;
        }
        if (!asked.again()) {
            return settle(lane, asked);
        }
        return asked.settled()
                .knownSince(asked.at())
                .thenCompose(known ->
                        asked.settled().of(asked.post().request().id()).isPresent() ? NOTHING : settle(lane, asked));
    }

    private CompletionStage<Optional<Receipt>> settle(Lane lane, Asked asked) {
        return withFiles(asked.post()).thenCompose(post -> {
            CompletableFuture<Optional<Receipt>> done = new CompletableFuture<>();
            refusal(post)
                    .ifPresentOrElse(
                            refused -> done.complete(Optional.of(refused)),
                            () -> new Sending(lane, asked, post, done).look());
            return done;
        });
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

    private Optional<Receipt> count(Lane lane, Optional<Receipt> receipt) {
        receipt.ifPresent(settled -> metrics.settled(lane, settled));
        return receipt;
    }

    /** One post on its way. */
    private final class Sending {
        private final Lane lane;
        private final Urgency urgency;
        private final Asked asked;
        private final Post post;
        private final CompletableFuture<Optional<Receipt>> done;
        private Attempts attempts;

        Sending(Lane lane, Asked asked, Post post, CompletableFuture<Optional<Receipt>> done) {
            this.lane = lane;
            this.urgency = Urgency.of(lane);
            this.asked = asked;
            this.post = post;
            this.done = done;
            this.attempts = asked.again() ? Attempts.inDoubt(asked.at()) : Attempts.NONE;
        }

        void look() {
            if (asked.ours().getAsBoolean()) {
                go(PostPolicy.before(post, attempts, withdrawn(), clock.instant()));
            } else {
                done.complete(Optional.empty());
            }
        }

        private void go(PostMove move) {
            switch (move) {
                case PostMove.Send send -> ask(this::message, this::requested);
                case PostMove.LookBack back ->
                    ask(
                            channel -> DiscordCall.of(Endpoint.READ_HISTORY, channel),
                            outcome -> lookedBack(back.since(), outcome));
                case PostMove.Again again -> later.in(again.after(), this::look);
                case PostMove.Settled settled -> settle(settled.receipt());
            }
        }

        /** Waits for Discord's limits too, and may be withdrawn meanwhile. */
        private DiscordCall message(String channel) {
            return PostCalls.call(post, channel).whileWanted(() -> !withdrawn());
        }

        private boolean withdrawn() {
            return withdrawals.withdrawn(post.request());
        }

        private void ask(Function<String, DiscordCall> question, Consumer<CallOutcome> then) {
            inTarget(channel -> discord.call(question.apply(channel).urgent(urgency)))
                    .thenAccept(then)
                    .exceptionally(failure -> {
                        LOG.errorf(failure, "post failed request=%s", id());
                        done.completeExceptionally(failure);
                        return null;
                    });
        }

        private CompletionStage<CallOutcome> inTarget(Function<String, CompletionStage<CallOutcome>> asked) {
            String target = post.target().id();
            return switch (post.target().kind()) {
                case CHANNEL -> asked.apply(target);
                case DIRECT -> directChannels.of(target, urgency, asked);
            };
        }

        private void requested(CallOutcome outcome) {
            attempts = attempts.and(outcome, clock.instant());
            metrics.attempted(attempts.count());
            if (!(outcome instanceof CallOutcome.Accepted)) {
                LOG.warnf("post not sent request=%s attempt=%d outcome=%s", id(), attempts.count(), outcome);
            }
            go(PostPolicy.after(post, outcome, attempts, clock.instant()));
        }

        private void lookedBack(Instant since, CallOutcome outcome) {
            Optional<Lookback> seen = seen(since, outcome);
            if (seen.isEmpty()) {
                go(PostPolicy.lookAgain(attempts));
                return;
            }
            LOG.infof("post looked for request=%s seen=%s", id(), seen.get());
            attempts = attempts.certain();
            PostPolicy.looked(post, lane, seen.get(), clock.instant()).ifPresentOrElse(this::settle, this::look);
        }

        private Optional<Lookback> seen(Instant since, CallOutcome outcome) {
            return switch (outcome) {
                case CallOutcome.Accepted accepted
                when post instanceof SendMessage message ->
                    Optional.of(Lookback.of(
                            message,
                            since,
                            accepted.items(),
                            seenId -> asked.settled().claims(seenId, id())));
                case CallOutcome.Refused refused
                when !refused.passing() ->
                    Optional.of(new Lookback.CannotTell("Discord does not show what was sent: " + refused.reason()));
                default -> Optional.empty();
            };
        }

        private void settle(Receipt receipt) {
            switch (receipt) {
                case Receipt.Expired expired -> LOG.warnf("post expired request=%s owner=%s", id(), owner());
                case Receipt.Unconfirmed(var request, var at, String reason) ->
                    LOG.warnf("post unconfirmed request=%s owner=%s reason=\"%s\"", id(), owner(), reason);
                case Receipt.Delivered _, Receipt.Rejected _, Receipt.Withdrawn _ -> {}
            }
            asked.settled().note(receipt);
            done.complete(Optional.of(receipt));
        }

        private String id() {
            return post.request().id();
        }

        private String owner() {
            return post.request().owner().wire();
        }
    }
}
