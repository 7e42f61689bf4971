package bot.k98.gateway.discord;

import bot.k98.gateway.domain.call.Discord;
import bot.k98.gateway.watch.ChannelHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import net.dv8tion.jda.api.JDA;

/** The connections in use, by shard: set by {@link ShardConnection}, used by everyone else. */
@ApplicationScoped
public class CurrentJda {
    private final Map<Integer, JDA> shards = new ConcurrentSkipListMap<>();
    private final JdaDiscord discord = new JdaDiscord(this::jda);
    private volatile String selfId = "";

    /** Any one: requests are the same through each of them. One that is connected, if there is one. */
    Optional<JDA> jda() {
        return shards.values().stream()
                .filter(CurrentJda::connected)
                .findFirst()
                .or(() -> shards.values().stream().findFirst());
    }

    Optional<JDA> jda(int shard) {
        return Optional.ofNullable(shards.get(shard));
    }

    void set(int shard, JDA connection) {
        shards.put(shard, connection);
    }

    /** The shard's connection is over. */
    void remove(int shard) {
        Optional.ofNullable(shards.remove(shard)).ifPresent(discord::over);
    }

    /** The bot's own user id; empty before the first session began. */
    String selfId() {
        return selfId;
    }

    void selfIs(String userId) {
        selfId = userId;
    }

    static boolean connected(JDA jda) {
        return jda.getStatus() == JDA.Status.CONNECTED;
    }

    /** Requests through whatever connection is in use when they are made. */
    public Discord asDiscord() {
        return discord;
    }

    /** What Discord has of a channel. */
    public ChannelHistory historyThrough(Discord discord) {
        return new RestHistory(discord, this::selfId);
    }

    /** The bot's application, once it is known. */
    public Optional<String> applicationId() {
        return jda().filter(CurrentJda::connected).map(j -> j.getSelfUser().getApplicationId());
    }
}
