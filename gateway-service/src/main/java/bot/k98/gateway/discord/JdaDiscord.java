package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Request;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Requests through JDA's rate limits, without JDA's actions: those know neither enforced nonces of our own nor callbacks of
 * interactions that another instance took.
 */
public final class JdaDiscord implements Discord {
    private static final Set<Endpoint> LISTS = EnumSet.of(
            Endpoint.READ_HISTORY,
            Endpoint.READ_AFTER,
            Endpoint.GET_GLOBAL_COMMANDS,
            Endpoint.GET_GUILD_COMMANDS,
            Endpoint.PUT_GLOBAL_COMMANDS,
            Endpoint.PUT_GUILD_COMMANDS);

    private static final Set<Endpoint> WITHOUT_BODY = EnumSet.of(
            Endpoint.READ_HISTORY,
            Endpoint.READ_AFTER,
            Endpoint.READ_MESSAGE,
            Endpoint.DELETE_MESSAGE,
            Endpoint.PIN_MESSAGE,
            Endpoint.UNPIN_MESSAGE,
            Endpoint.GET_ORIGINAL,
            Endpoint.DELETE_ORIGINAL,
            Endpoint.GET_GLOBAL_COMMANDS,
            Endpoint.GET_GUILD_COMMANDS);

    private final Supplier<Optional<JDA>> jda;
    private final Set<Action> open = ConcurrentHashMap.newKeySet();

    /** @param jda the present connection, if there is one */
    public JdaDiscord(Supplier<Optional<JDA>> jda) {
        this.jda = jda;
        RestActionImpl.setPassContext(false);
    }

    @Override
    public CompletionStage<CallOutcome> call(DiscordCall call) {
        CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
        jda.get()
                .ifPresentOrElse(
                        connected -> begin(connected, call, outcome),
                        () -> outcome.complete(new NotSent("not connected to Discord yet")));
        return outcome;
    }

    /** This connection is over: what it did not answer, it never will, though JDA may not say so. */
    void over(JDA ended) {
        open.stream().filter(action -> action.getJDA().equals(ended)).forEach(Action::abandon);
    }

    private void begin(JDA jda, DiscordCall call, CompletableFuture<CallOutcome> outcome) {
        // Twice the same follow-up is two messages; everything else may be repeated below us.
        boolean once = call.endpoint() == Endpoint.FOLLOW_UP;
        WatchedBody body = WITHOUT_BODY.contains(call.endpoint())
                ? null
                : new WatchedBody(RequestBodies.of(call), once, call.deadline(), call.urgency(), call.wanted());
        Action action = new Action(jda, call, body, outcome);
        action.setCheck(() -> !outcome.isDone() && (!once || body.maySend()));
        open.add(action);
        var _ = outcome.whenComplete((told, none) -> open.remove(action));
        if (call.urgency().first()) {
            action.priority();
        }
        call.deadline().ifPresent(latest -> action.deadline(latest.toEpochMilli()));
        try {
            action.queue(
                    unused -> outcome.complete(CallOutcome.Accepted.EMPTY),
                    failure -> outcome.complete(action.given(failure)));
        } catch (RejectedExecutionException e) {
            outcome.complete(new NotSent("the connection is being ended"));
        }
        if (jda.getStatus() == JDA.Status.SHUTDOWN) {
            action.abandon();
        }
    }

    /** One request in JDA's queue. Its outcome is told on the thread that made the request, without another hop. */
    private static final class Action extends RestActionImpl<Void> {
        private final DiscordCall call;
        private final WatchedBody body;
        private final CompletableFuture<CallOutcome> outcome;

        Action(JDA jda, DiscordCall call, WatchedBody body, CompletableFuture<CallOutcome> outcome) {
            super(jda, Routes.of(call), body);
            this.call = call;
            this.body = body;
            this.outcome = outcome;
        }

        @Override
        public void handleResponse(Response response, Request<Void> request) {
            outcome.complete(
                    LISTS.contains(call.endpoint())
                            ? OutcomeMapper.ofList(response, begun())
                            : OutcomeMapper.of(response, begun()));
        }

        /** JDA gave it up: past its deadline, cancelled, or failed inside. */
        CallOutcome given(Throwable failure) {
            String reason = String.valueOf(failure.getMessage());
            return begun() ? new Unknown(reason) : new NotSent(reason);
        }

        void abandon() {
            outcome.complete(given(new CancellationException("the connection was ended")));
        }

        private boolean begun() {
            return body == null || body.begun();
        }
    }
}
