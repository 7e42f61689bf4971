package bot.k98.gateway.answer;

import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.discord.Reply.PrivateAnswer;
import bot.k98.contracts.discord.ReplyAddress;
import bot.k98.gateway.GatewayMetrics;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.ErrorCode;
import bot.k98.gateway.domain.call.Urgency;
import bot.k98.gateway.domain.interaction.InteractionClock;
import bot.k98.gateway.domain.interaction.ReplyCalls;
import bot.k98.gateway.domain.interaction.ReplyEnding;
import bot.k98.gateway.domain.interaction.ReplyMove;
import bot.k98.gateway.domain.interaction.ReplyPolicy;
import bot.k98.gateway.domain.interaction.ReplyStep;
import bot.k98.gateway.domain.interaction.Standing;
import bot.k98.runtime.answer.Apology;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Brings replies to members, by {@link ReplyPolicy}. Replies and deferrals of one use come one after the other; those of
 * different uses don't wait for one another.
 */
public final class ReplyDesk {
    private static final Logger LOG = Logger.getLogger(ReplyDesk.class);
    private static final int AT_ONCE = 256;

    private final Discord discord;
    private final DirectChannels directChannels;
    private final Attaching attaching;
    private final Later later;
    private final Clock clock;
    private final GatewayMetrics metrics;
    private final KeyedQueues queues = new KeyedQueues(AT_ONCE);
    private final Standings standings = new Standings();
    private final LateAnswers late = new LateAnswers();

    public ReplyDesk(
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
    }

    /** This instance took a use. False when it has it already: a repeat. */
    public boolean open(ReplyAddress to) {
        return standings.open(to);
    }

    /** Completes once the reply is where its member can see it, or no way is left. Never fails. */
    public CompletionStage<ReplyEnding> deliver(Reply reply) {
        // Files are waited for outside the queue: the member is asked to wait meanwhile.
        return withFiles(reply).thenCompose(ready -> queues.submit(ready.to().interactionId(), () -> begin(ready)));
    }

    /** In place of an answer, unless something was said in the meantime. */
    public void apologiseUnlessAnswered(Reply word) {
        var unused = queues.submit(
                word.to().interactionId(),
                () -> standings.of(word.to().interactionId()) == Standing.ANSWERED
                        ? CompletableFuture.completedFuture(ReplyEnding.LATE)
                        : begin(word, metrics::apologised));
    }

    /** Asks the member to wait, unless something was said in the meantime. */
    public CompletionStage<?> deferUnlessAnswered(ReplyAddress to) {
        return queues.submit(to.interactionId(), () -> {
            if (standings.of(to.interactionId()) != Standing.OPEN) {
                return CompletableFuture.completedFuture(CallOutcome.Accepted.EMPTY);
            }
            return discord.call(ReplyCalls.defer(to)).thenApply(outcome -> deferred(to, outcome));
        });
    }

    /** Before this instance goes. Completes when every use that it took was answered or put off. */
    public CompletionStage<Void> deferAllOpen() {
        Instant now = clock.instant();
        return CompletableFuture.allOf(standings.open().stream()
                .filter(to -> to.mode() != ReplyMode.FORM)
                .filter(to -> now.isBefore(InteractionClock.goneAt(to.createdAt())))
                .map(to -> deferUnlessAnswered(to).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    private CompletionStage<Reply> withFiles(Reply reply) {
        return ReplyCalls.body(reply)
                .map(body -> attaching.ready(body).thenApply(ready -> ReplyCalls.saying(reply, ready)))
                .orElseGet(() -> CompletableFuture.completedFuture(reply));
    }

    /** Forgets the uses whose tokens are dead. */
    public void sweep() {
        standings.forgetBefore(clock.instant());
    }

    private CallOutcome deferred(ReplyAddress to, CallOutcome outcome) {
        standings.note(to, Standing.DEFERRED);
        if (outcome instanceof Accepted) {
            metrics.deferred(age(to));
        } else if (isGivenUp(outcome)) {
            givenUp(to);
        } else if (isAcknowledged(outcome)) {
            // Another gateway has the reply, and was first.
            LOG.debugf("answered already interaction=%s", to.interactionId());
        } else {
            LOG.warnf("not deferred interaction=%s outcome=%s", to.interactionId(), outcome);
        }
        return outcome;
    }

    private void givenUp(ReplyAddress to) {
        standings.note(to, Standing.GONE);
        metrics.givenUp();
        LOG.warnf("given up by Discord before anything was said interaction=%s age=%s", to.interactionId(), age(to));
    }

    private static boolean isGivenUp(CallOutcome outcome) {
        return isRefused(outcome, ErrorCode.UNKNOWN_INTERACTION);
    }

    private static boolean isAcknowledged(CallOutcome outcome) {
        return isRefused(outcome, ErrorCode.ALREADY_ACKNOWLEDGED);
    }

    private static boolean isRefused(CallOutcome outcome, int code) {
        return outcome instanceof Refused refused && refused.code() == code;
    }

    private CompletionStage<ReplyEnding> begin(Reply reply) {
        return begin(reply, metrics::direct);
    }

    private CompletionStage<ReplyEnding> begin(Reply reply, Consumer<Duration> direct) {
        CompletableFuture<ReplyEnding> ended = new CompletableFuture<>();
        Delivery delivery = new Delivery(reply, direct, ended);
        ReplyCalls.problem(reply)
                .ifPresentOrElse(
                        problem -> delivery.refuse(problem),
                        () -> delivery.go(
                                ReplyPolicy.first(reply, standings.of(reply.to().interactionId()), clock.instant())));
        return ended;
    }

    private Duration age(ReplyAddress to) {
        return Duration.between(to.createdAt(), clock.instant());
    }

    /** One reply on its way. */
    private final class Delivery {
        private final Reply reply;
        private final Consumer<Duration> direct;
        private final CompletableFuture<ReplyEnding> ended;
        private int attempts;
        private boolean elsewhere;

        /** @param direct told the age when it was the first word about its use */
        Delivery(Reply reply, Consumer<Duration> direct, CompletableFuture<ReplyEnding> ended) {
            this.reply = reply;
            this.direct = direct;
            this.ended = ended;
        }

        void go(ReplyMove move) {
            switch (move) {
                case ReplyMove.Ended(ReplyEnding ending) -> end(ending);
                case ReplyMove.Do(ReplyStep step, Duration after)
                when step.isElsewhere() && !mayGoElsewhere() -> end(ReplyEnding.EXPIRED);
                case ReplyMove.Do(ReplyStep step, Duration after) when after.isZero() -> request(step);
                case ReplyMove.Do(ReplyStep step, Duration after) -> later.in(after, () -> request(step));
            }
        }

        private boolean mayGoElsewhere() {
            elsewhere = elsewhere || late.enter(reply.to());
            return elsewhere;
        }

        void refuse(String problem) {
            LOG.errorf(
                    "reply can't be shown interaction=%s problem=\"%s\"",
                    reply.to().interactionId(), problem);
            apologise();
        }

        private void request(ReplyStep step) {
            attempts++;
            metrics.attempted(attempts);
            call(step)
                    .thenAccept(outcome -> {
                        Instant now = clock.instant();
                        note(step, outcome);
                        go(ReplyPolicy.next(reply, step, outcome, attempts, now));
                    })
                    .exceptionally(failure -> {
                        LOG.errorf(
                                failure,
                                "reply failed interaction=%s",
                                reply.to().interactionId());
                        end(ReplyEnding.REFUSED);
                        return null;
                    });
        }

        private CompletionStage<CallOutcome> call(ReplyStep step) {
            return switch (step) {
                case CHANNEL_MESSAGE ->
                    discord.call(ReplyCalls.elsewhere(reply, reply.to().channelId()));
                case DIRECT_MESSAGE ->
                    directChannels.of(
                            reply.to().userId(),
                            Urgency.ANSWER,
                            channel -> discord.call(ReplyCalls.elsewhere(reply, channel)));
                case RESPOND, UPDATE, CHOICES, FORM, EDIT_ORIGINAL, LOOK_AT_ORIGINAL, CLEAR_ORIGINAL, FOLLOW_UP ->
                    discord.call(ReplyCalls.call(step, reply));
            };
        }

        private void note(ReplyStep step, CallOutcome outcome) {
            boolean said = outcome instanceof Accepted
                    && step != ReplyStep.LOOK_AT_ORIGINAL
                    && step != ReplyStep.CLEAR_ORIGINAL;
            if (said || isAcknowledged(outcome)) {
                standings.note(reply.to(), Standing.ANSWERED);
            }
            if (step.isFirst() && step != ReplyStep.CHOICES && isGivenUp(outcome)) {
                givenUp(reply.to());
            }
            if (!(outcome instanceof Accepted)) {
                LOG.debugf(
                        "reply step=%s interaction=%s outcome=%s",
                        step, reply.to().interactionId(), outcome);
            }
        }

        private void end(ReplyEnding ending) {
            if (ending == ReplyEnding.DIRECT) {
                direct.accept(age(reply.to()));
            } else {
                metrics.answered(ending);
            }
            if (elsewhere) {
                late.leave(reply.to());
            }
            if (ending == ReplyEnding.REFUSED) {
                LOG.errorf("reply refused by Discord interaction=%s", reply.to().interactionId());
                apologise();
            } else {
                ended.complete(ending);
            }
        }

        private void apologise() {
            Reply apology = new PrivateAnswer(reply.to(), Apology.of(reply.to().trace()));
            if (reply.equals(apology) || reply instanceof Reply.OfferChoices) {
                ended.complete(ReplyEnding.REFUSED);
            } else {
                begin(apology).thenAccept(unused -> ended.complete(ReplyEnding.REFUSED));
            }
        }
    }
}
