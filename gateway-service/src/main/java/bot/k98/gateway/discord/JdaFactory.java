package bot.k98.gateway.discord;

import bot.k98.gateway.domain.connection.Shard;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.OkHttpClient;

/** Builds JDA as this service uses it: no caches, no intents that nothing needs, requests on virtual threads. */
final class JdaFactory {
    /** The least that JDA takes: an attempt that finds nobody costs no session, and after an outage a restarted Discord wants two. */
    private static final int LONGEST_RECONNECT_DELAY_SECONDS =
            (int) Duration.ofSeconds(32).toSeconds();

    /** To hear of messages; without what is in them. */
    private static final List<GatewayIntent> INTENTS = List.of(GatewayIntent.GUILD_MESSAGES);

    private static final List<GatewayIntent> INTENTS_WITH_CONTENT =
            List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT);

    private final OkHttpClient http;
    private final String apiUrl;
    private final String token;
    private final ScheduledExecutorService scheduler;

    JdaFactory(OkHttpClient http, String apiUrl, String token, ScheduledExecutorService scheduler) {
        this.http = http;
        this.apiUrl = apiUrl;
        this.token = token;
        this.scheduler = scheduler;
    }

    /**
     * Logs in over REST, then hands over to {@code sessions}. Throws when Discord is away or refuses the token.
     *
     * @param content whether to hear what is in messages: a privileged intent, refused by Discord until it is switched on for the bot
     * @param listeners told of each event in this order
     */
    JDA connect(Shard shard, boolean content, SessionQueue sessions, Object... listeners) {
        ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();
        JDABuilder builder = JDABuilder.createLight(token, content ? INTENTS_WITH_CONTENT : INTENTS)
                .setRestConfig(new RestConfig().setBaseUrl(apiUrl + "/"))
                .setHttpClient(http)
                .setSessionController(sessions)
                .setRateLimitScheduler(scheduler, false)
                .setRateLimitElastic(virtual, true)
                .setCallbackPool(virtual, false)
                .setRawEventsEnabled(true)
                .setRequestTimeoutRetry(false)
                .setEnableShutdownHook(false)
                .setMaxReconnectDelay(LONGEST_RECONNECT_DELAY_SECONDS)
                .addEventListeners(listeners);
        return (shard.alone() ? builder : builder.useSharding(shard.id(), shard.count())).build();
    }
}
