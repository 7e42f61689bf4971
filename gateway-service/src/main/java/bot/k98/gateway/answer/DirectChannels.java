package bot.k98.gateway.answer;

import bot.k98.contracts.discord.GatewayMemory.DirectChannelKnown;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.ErrorCode;
import bot.k98.gateway.domain.call.Urgency;
import bot.k98.gateway.domain.direct.KnownChannel;
import bot.k98.gateway.domain.direct.KnownChannels;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The direct-message channels of members, remembered over restarts: asking Discord each time would double the requests of every message. Which of them,
 * and how long, {@link KnownChannels} says. No message waits for what is remembered to be read: an unknown channel is opened.
 */
public final class DirectChannels {
    /** It isn't there, or is another bot's: what is remembered may be older than this bot's token. */
    private static final Set<Integer> GONE = Set.of(ErrorCode.UNKNOWN_CHANNEL, ErrorCode.MISSING_ACCESS);

    private final Discord discord;
    private final Optional<DirectMemory> memory;
    private final Clock clock;
    private final KnownChannels known = new KnownChannels();

    /** @param memory empty where openings are only pretended: nothing of them outlives this process */
    public DirectChannels(Discord discord, Optional<DirectMemory> memory, Clock clock) {
        this.discord = discord;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Uses a member's channel, opening it when it isn't known.
     *
     * @param urgency of the opening
     * @return the outcome of {@code use}, or of the opening when that did not come about
     */
    public CompletionStage<CallOutcome> of(
            String userId, Urgency urgency, Function<String, CompletionStage<CallOutcome>> use) {
        Optional<KnownChannel> there = known.of(userId);
        return there.isEmpty()
                ? open(userId, urgency).thenCompose(opened -> useOpened(userId, opened, use))
                : useKnown(userId, there.get(), use);
    }

    private CompletionStage<CallOutcome> useKnown(
            String userId, KnownChannel channel, Function<String, CompletionStage<CallOutcome>> use) {
        if (channel.isWorn(clock.instant())) {
            remember(userId, channel.channelId());
        }
        return use.apply(channel.channelId()).thenApply(outcome -> forgetWhenGone(userId, outcome));
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
        Optional<String> channel = accepted.text("id");
        if (channel.isEmpty()) {
            return CompletableFuture.completedFuture(
                    new CallOutcome.NotSent("Discord named no direct-message channel"));
        }
        remember(userId, channel.get());
        return use.apply(channel.get());
    }

    private void remember(String userId, String channel) {
        known.learned(userId, channel, clock.instant());
        memory.ifPresent(kept -> kept.keep(new DirectChannelKnown(userId, channel)));
    }

    /** An opening of unknown outcome made no message for certain. */
    private static CallOutcome notSent(CallOutcome opened) {
        return opened instanceof CallOutcome.Unknown unknown ? new CallOutcome.NotSent(unknown.reason()) : opened;
    }

    /**
     * What all gateways wrote, as it stands now; to be said at the start and now and then. Erases what is to be forgotten.
     *
     * @param records by user
     */
    public void written(Map<String, KnownChannel> records) {
        memory.ifPresent(kept -> known.written(records, clock.instant()).forEach(kept::erase));
    }

    /** The member had deleted what was kept of them up to that time. May be said again. */
    public void deleted(String userId, Instant upTo) {
        if (known.deleted(userId, upTo)) {
            erase(userId);
        }
    }

    /** The id of a member's channel, if this gateway knows it. */
    public Optional<String> known(String userId) {
        return known.of(userId).map(KnownChannel::channelId);
    }

    /** How many are known. */
    public int size() {
        return known.size();
    }

    private void erase(String userId) {
        memory.ifPresent(kept -> kept.erase(userId));
    }

    private CallOutcome forgetWhenGone(String userId, CallOutcome outcome) {
        boolean gone = outcome instanceof Refused refused && GONE.contains(refused.code());
        if (!gone) {
            return outcome;
        }
        known.gone(userId);
        erase(userId);
        return new CallOutcome.NotSent("the direct-message channel is no longer there");
    }
}
