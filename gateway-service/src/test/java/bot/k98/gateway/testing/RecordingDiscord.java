package bot.k98.gateway.testing;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.Refused;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Discord that accepts everything but what a test says, and remembers what it was asked. */
public final class RecordingDiscord implements Discord {
    private final List<DiscordCall> calls = new ArrayList<>();
    private final Map<Endpoint, Deque<CompletionStage<CallOutcome>>> answers = new EnumMap<>(Endpoint.class);

    /** The next answer to that endpoint, after those already said. */
    public RecordingDiscord answering(Endpoint endpoint, CallOutcome outcome) {
        return answering(endpoint, CompletableFuture.completedFuture(outcome));
    }

    /** The next answer to that endpoint comes when the test completes it. */
    public RecordingDiscord answering(Endpoint endpoint, CompletionStage<CallOutcome> outcome) {
        answers.computeIfAbsent(endpoint, e -> new ArrayDeque<>()).add(outcome);
        return this;
    }

    public static Refused refused(int status, int code) {
        return new Refused(status, code, "refused");
    }

    public static Accepted message(String channelId, String messageId) {
        return new Accepted(Map.of("id", messageId, "channel_id", channelId), List.of());
    }

    @Override
    public CompletionStage<CallOutcome> call(DiscordCall call) {
        calls.add(call);
        CompletionStage<CallOutcome> answer =
                answers.getOrDefault(call.endpoint(), new ArrayDeque<>()).poll();
        return answer == null ? CompletableFuture.completedFuture(usual(call)) : answer;
    }

    public List<DiscordCall> calls() {
        return List.copyOf(calls);
    }

    public List<Endpoint> endpoints() {
        return calls.stream().map(DiscordCall::endpoint).toList();
    }

    /** The body of the last request, as JSON objects. */
    public Map<?, ?> lastBody() {
        return (Map<?, ?>) calls.getLast().body().orElseThrow();
    }

    private static CallOutcome usual(DiscordCall call) {
        return switch (call.endpoint()) {
            case SEND_MESSAGE -> message(call.parameters().getFirst(), "5001");
            case OPEN_DIRECT -> new Accepted(Map.of("id", "7001"), List.of());
            case READ_MESSAGE, EDIT_MESSAGE ->
                message(call.parameters().getFirst(), call.parameters().getLast());
            case DELETE_MESSAGE, PIN_MESSAGE, UNPIN_MESSAGE -> Accepted.EMPTY;
            case CALLBACK,
                    FOLLOW_UP,
                    GET_ORIGINAL,
                    EDIT_ORIGINAL,
                    DELETE_ORIGINAL,
                    READ_HISTORY,
                    READ_AFTER,
                    GET_GLOBAL_COMMANDS,
                    PUT_GLOBAL_COMMANDS,
                    GET_GUILD_COMMANDS,
                    PUT_GUILD_COMMANDS -> Accepted.EMPTY;
        };
    }
}
