package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.watch.Seen;
import bot.k98.gateway.watch.ChannelHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.jboss.logging.Logger;

/** A channel's messages as Discord's REST API has them: the newest of a page first, at most {@link #PAGE}. */
final class RestHistory implements ChannelHistory {
    private static final Logger LOG = Logger.getLogger(RestHistory.class);

    /** Discord's largest. */
    static final int PAGE = 100;

    private static final Comparator<Seen> OLDEST_FIRST = Comparator.comparingLong(
            seen -> Long.parseUnsignedLong(seen.message().id()));

    private final Discord discord;
    private final Supplier<String> selfId;

    /** @param selfId the bot's own user id, known once a session began */
    RestHistory(Discord discord, Supplier<String> selfId) {
        this.discord = discord;
        this.selfId = selfId;
    }

    @Override
    public CompletionStage<Page> after(String channelId, String messageId) {
        return read(channelId, DiscordCall.of(Endpoint.READ_AFTER, channelId, messageId));
    }

    @Override
    public CompletionStage<Page> newest(String channelId) {
        return read(channelId, DiscordCall.of(Endpoint.READ_HISTORY, channelId));
    }

    private CompletionStage<Page> read(String channelId, DiscordCall call) {
        return discord.call(call).thenApply(outcome -> page(channelId, outcome)).exceptionally(failure -> {
            LOG.errorf(failure, "history not understood channel=%s", channelId);
            return new Page.NotNow(String.valueOf(failure.getMessage()));
        });
    }

    private Page page(String channelId, CallOutcome outcome) {
        return switch (outcome) {
            case Accepted accepted -> messages(channelId, accepted);
            case CallOutcome.Refused refused -> new Page.Never(refused.reason());
            case CallOutcome.NotSent notSent -> new Page.NotNow(notSent.reason());
            case CallOutcome.Unknown unknown -> new Page.NotNow(unknown.reason());
        };
    }

    private Page messages(String channelId, Accepted accepted) {
        DataArray items = DataArray.fromCollection(accepted.items());
        List<Seen> messages = new ArrayList<>();
        for (int i = 0; i < items.length(); i++) {
            messages.add(Seen.of(MessageMapper.message(items.getObject(i), channelId), selfId.get()));
        }
        messages.sort(OLDEST_FIRST);
        return new Page.Messages(messages, items.length() < PAGE);
    }
}
