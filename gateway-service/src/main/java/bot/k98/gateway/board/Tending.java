package bot.k98.gateway.board;

import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.gateway.answer.Later;
import bot.k98.gateway.domain.board.BoardCalls;
import bot.k98.gateway.domain.board.BoardFold;
import bot.k98.gateway.domain.board.BoardPolicy;
import bot.k98.gateway.domain.board.BoardState;
import bot.k98.gateway.domain.board.BoardStep;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.Discord;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** One board being kept as wanted: one step at a time, each decided by {@link BoardPolicy} when the one before is done. */
final class Tending {
    private static final Logger LOG = Logger.getLogger(Tending.class);

    private final Discord discord;
    private final BoardMemory memory;
    private final Later later;
    private final Clock clock;
    private final CompletableFuture<Void> quiet = new CompletableFuture<>();
    private BoardState state;
    private boolean busy;
    private boolean over;

    Tending(BoardState state, Discord discord, BoardMemory memory, Later later, Clock clock) {
        this.state = state;
        this.discord = discord;
        this.memory = memory;
        this.later = later;
        this.clock = clock;
    }

    void wants(Board newer) {
        change(before -> before.wants(newer));
    }

    /** Its message may have been changed or deleted. */
    void touched() {
        change(BoardState::touched);
    }

    /** The same, if this is its message. */
    void touched(String messageId) {
        change(before -> before.isMessage(messageId) ? before.touched() : before);
    }

    /** Begins no further step; completes when the present one is done and remembered. */
    synchronized CompletionStage<Void> end() {
        over = true;
        if (!busy) {
            quiet.complete(null);
        }
        return quiet;
    }

    /** Does the next step, if there is one. */
    void turn() {
        switch (begin()) {
            case BoardStep.Rest rest -> {}
            case BoardStep.Wait wait -> later.in(Duration.between(clock.instant(), wait.until()), this::turn);
            case BoardStep.Create create -> remember(create.making()).thenRun(() -> ask(create));
            case BoardStep.Ask step -> ask(step);
        }
    }

    private void change(UnaryOperator<BoardState> how) {
        synchronized (this) {
            state = how.apply(state);
        }
        turn();
    }

    private synchronized BoardStep begin() {
        if (busy || over) {
            return new BoardStep.Rest();
        }
        BoardStep step = BoardPolicy.next(state, clock.instant());
        busy = step instanceof BoardStep.Ask;
        if (step instanceof BoardStep.Create create) {
            state = state.making(create.making());
        }
        return step;
    }

    private void ask(BoardStep.Ask step) {
        discord.call(BoardCalls.call(step))
                .thenCompose(outcome -> {
                    tell(step, outcome);
                    return fold(step, outcome);
                })
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.errorf(failure, "board step failed board=%s step=%s", id(), name(step));
                    }
                    finished();
                });
    }

    private CompletionStage<Void> fold(BoardStep.Ask step, CallOutcome outcome) {
        BoardMade before;
        BoardMade after;
        synchronized (this) {
            before = state.made();
            state = BoardFold.after(state, step, outcome, clock.instant());
            after = state.made();
        }
        return before.equals(after) ? CompletableFuture.completedFuture(null) : remember(after);
    }

    private CompletionStage<Void> remember(BoardMade made) {
        return memory.keep(made);
    }

    private void finished() {
        synchronized (this) {
            busy = false;
            if (over) {
                quiet.complete(null);
                return;
            }
        }
        // On a thread of its own: a step that is answered at once would otherwise go on inside the one before.
        later.in(Duration.ZERO, this::turn);
    }

    private void tell(BoardStep.Ask step, CallOutcome outcome) {
        switch (outcome) {
            case Accepted accepted -> LOG.debugf("board step done board=%s step=%s", id(), name(step));
            case Refused refused ->
                LOG.warnf("board step refused board=%s step=%s outcome=%s", id(), name(step), refused);
            case CallOutcome.NotSent notSent ->
                LOG.debugf("board step not sent board=%s step=%s reason=\"%s\"", id(), name(step), notSent.reason());
            case CallOutcome.Unknown unknown ->
                LOG.warnf("board step unclear board=%s step=%s reason=\"%s\"", id(), name(step), unknown.reason());
        }
    }

    private String id() {
        return state.wanted().id();
    }

    private static String name(BoardStep step) {
        return step.getClass().getSimpleName();
    }
}
