package bot.k98.gateway.answer;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.ErrorCode;
import bot.k98.gateway.domain.call.Urgency;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The direct-message channels of members, remembered: asking Discord each time would double the requests of every message. */
public final class DirectChannels {
    private static final int REMEMBERED = 20_000;

    private final Discord discord;
    private final Map<String, String> byUser = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    public DirectChannels(Discord discord) {
        this.discord = discord;
    }

    /**
     * Uses a member's channel, opening it when it isn't known.
     *
     * @param urgency of the opening
     * @return the outcome of {@code use}, or of the opening when that did not come about
     */
    public CompletionStage<CallOutcome> of(
            String userId, Urgency urgency, Function<String, CompletionStage<CallOutcome>> use) {
        String known = byUser.get(userId);
        return known == null
                ? open(userId, urgency).thenCompose(opened -> useOpened(userId, opened, use))
                : use.apply(known).thenApply(outcome -> forgetWhenGone(userId, outcome));
    }

    private CompletionStage<CallOutcome> open(String userId, Urgency urgency) {
        return discord.call(DiscordCall.of(Endpoint.OPEN_DIRECT)
                .with(Map.of("recipient_id", userId))
                .urgent(urgency));
    }

    private CompletionStage<CallOutcome> useOpened(
            String userId, CallOutcome opened, Function<String, CompletionStage<CallOutcome>> use) {
        if (!(opened instanceof Accepted accepted)) {
            return CompletableFuture.completedFuture(notSent(opened));
        }
        String channel = accepted.text("id").orElse("");
        byUser.put(userId, channel);
        return use.apply(channel);
    }

    /** An opening of unknown outcome made no message for certain. */
    private static CallOutcome notSent(CallOutcome opened) {
        return opened instanceof CallOutcome.Unknown unknown ? new CallOutcome.NotSent(unknown.reason()) : opened;
    }

    /** Asks Discord again the next time. */
    public void forget(String userId) {
        byUser.remove(userId);
    }

    private CallOutcome forgetWhenGone(String userId, CallOutcome outcome) {
        boolean gone = outcome instanceof Refused refused && refused.code() == ErrorCode.UNKNOWN_CHANNEL;
        if (!gone) {
            return outcome;
        }
        forget(userId);
        return new CallOutcome.NotSent("the direct-message channel is no longer there");
    }
}
