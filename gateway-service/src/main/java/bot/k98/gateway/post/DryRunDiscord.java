package bot.k98.gateway.post;

import bot.k98.contracts.TextCut;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * DRY_RUN_CHANNEL_ID: whatever would go to a channel or a member goes to one channel, and says where it would have gone. Nobody is mentioned
 * and no member's direct messages are opened. Answers to uses of the bot go where they belong: somebody asked for them.
 */
public final class DryRunDiscord implements Discord {
    private static final Set<Endpoint> NAMES_NO_CHANNEL = EnumSet.of(
            Endpoint.CALLBACK,
            Endpoint.FOLLOW_UP,
            Endpoint.GET_ORIGINAL,
            Endpoint.EDIT_ORIGINAL,
            Endpoint.DELETE_ORIGINAL,
            Endpoint.OPEN_DIRECT,
            Endpoint.GET_GLOBAL_COMMANDS,
            Endpoint.PUT_GLOBAL_COMMANDS,
            Endpoint.GET_GUILD_COMMANDS,
            Endpoint.PUT_GUILD_COMMANDS);
    private static final String USER = "user:";
    private static final String CONTENT = "content";
    private static final int LONGEST = 2_000;

    private final Discord discord;
    private final String channel;

    /** @param channel where everything goes */
    public DryRunDiscord(Discord discord, String channel) {
        this.discord = discord;
        this.channel = channel;
    }

    @Override
    public CompletionStage<CallOutcome> call(DiscordCall call) {
        if (call.endpoint() == Endpoint.OPEN_DIRECT) {
            return CompletableFuture.completedFuture(new Accepted(Map.of("id", USER + recipient(call)), List.of()));
        }
        boolean elsewhere = !NAMES_NO_CHANNEL.contains(call.endpoint())
                && !call.parameters().getFirst().equals(channel);
        return discord.call(elsewhere ? redirected(call) : call);
    }

    private static Object recipient(DiscordCall call) {
        return call.body().orElseThrow() instanceof Map<?, ?> body ? body.get("recipient_id") : "";
    }

    private DiscordCall redirected(DiscordCall call) {
        List<String> parameters = new ArrayList<>(call.parameters());
        String target = parameters.set(0, channel);
        return new DiscordCall(
                call.endpoint(),
                parameters,
                call.body().map(body -> body instanceof Map<?, ?> json ? labelled(json, target) : body),
                call.files(),
                call.deadline(),
                call.urgency(),
                call.wanted());
    }

    private static Map<String, Object> labelled(Map<?, ?> json, String target) {
        Map<String, Object> body = new HashMap<>();
        json.forEach((name, value) -> body.put(String.valueOf(name), value));
        String place = target.startsWith(USER) ? "<@" + target.substring(USER.length()) + ">" : "<#" + target + ">";
        String text = "would send to " + place + "\n" + body.getOrDefault(CONTENT, "");
        body.put(CONTENT, TextCut.to(LONGEST, text));
        body.put("allowed_mentions", Map.of("parse", List.of()));
        body.remove("message_reference");
        return body;
    }
}
