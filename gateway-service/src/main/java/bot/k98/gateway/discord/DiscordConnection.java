package bot.k98.gateway.discord;

import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.gateway.answer.ReplyDesk;
import bot.k98.gateway.answer.VirtualThreads;
import bot.k98.gateway.discord.ShardConnection.Connecting;
import bot.k98.gateway.domain.connection.HearingPolicy;
import bot.k98.gateway.domain.connection.IdentifyPolicy;
import bot.k98.gateway.domain.connection.Shard;
import bot.k98.gateway.post.WorkShare;
import bot.k98.runtime.config.Configuration;
import bot.k98.runtime.config.Variables;
import bot.k98.runtime.health.HeartbeatDetails;
import bot.k98.runtime.health.Readiness;
import bot.k98.runtime.process.ProcessLife;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import okhttp3.OkHttpClient;
import org.jboss.logging.Logger;

/**
 * Keeps this process's shards connected to Discord for as long as it lives. An outage of Discord makes this process not ready and
 * nothing else.
 */
@ApplicationScoped
public class DiscordConnection implements Readiness, HeartbeatDetails {
    private static final Logger LOG = Logger.getLogger(DiscordConnection.class);
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(2);
    private static final Duration LAST_WORDS = Duration.ofMillis(500);
    private static final String DISCORD = "https://discord.com/api/v10";
    private static final Duration BETWEEN_RENEWALS = Duration.ofMinutes(1);

    private final CurrentJda current;
    private final Admission admission;
    private final SessionQueue sessions;
    private final WantedEvents wanted;
    private final List<ShardConnection> shards;
    private final ReplyDesk replies;
    private final Clock clock;
    private final AtomicBoolean over = new AtomicBoolean();
    private Instant renewNext = Instant.MIN;

    DiscordConnection(
            Configuration configuration,
            CurrentJda current,
            Desks desks,
            ReplyDesk replies,
            WorkShare work,
            ProcessLife life,
            VirtualThreads threads,
            Clock clock) {
        this.current = current;
        this.replies = replies;
        this.clock = clock;
        // A refused token is met by whoever asks Discord; it is told once.
        Consumer<String> fatal = reason -> {
            if (over.compareAndSet(false, true)) {
                life.fatal(reason);
            }
        };
        this.wanted = new WantedEvents(desks.catalog());
        OkHttpClient http = DiscordHttp.client(new Egress(clock, work::share, fatal));
        String api =
                configuration.find(Variables.DISCORD_API_URL).map(URI::toString).orElse(DISCORD);
        String token = configuration.get(Variables.DISCORD_BOT_TOKEN);
        IdentifyPolicy policy = new IdentifyPolicy(configuration.get(Variables.IDENTIFY_RESERVE));
        this.admission = new Admission(new GatewayProbe(http, api, token), policy, fatal);
        this.sessions = new SessionQueue(admission, clock);
        Connecting connecting = new Connecting(
                admission, sessions, new JdaFactory(http, api, token, threads.clock()), desks.connections());
        this.shards = shards(configuration).stream()
                .map(shard -> {
                    ShardHearing hearing = new ShardHearing(policy(configuration), clock);
                    return new ShardConnection(
                            shard, connecting, desks.events(current, hearing, clock), hearing, current, fatal);
                })
                .toList();
    }

    private static HearingPolicy policy(Configuration configuration) {
        return new HearingPolicy(configuration.get(Variables.DISCORD_QUIET_LIMIT));
    }

    private static List<Shard> shards(Configuration configuration) {
        int count = configuration.get(Variables.SHARD_COUNT);
        Set<Integer> ids = configuration.get(Variables.SHARD_IDS);
        return IntStream.range(0, count)
                .filter(id -> ids.isEmpty() || ids.contains(id))
                .mapToObj(id -> new Shard(id, count))
                .toList();
    }

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public Optional<String> notReadyBecause() {
        return shards.stream().flatMap(shard -> notReadyBecause(shard).stream()).findFirst();
    }

    private Optional<String> notReadyBecause(ShardConnection shard) {
        Optional<JDA> jda = shard.jda();
        if (jda.isEmpty()) {
            return Optional.of(admission.waitingFor());
        }
        if (!CurrentJda.connected(jda.get())) {
            return Optional.of("Discord is not connected (" + jda.get().getStatus() + ")");
        }
        return wanted.messages() && !shard.hearsMessages()
                ? Optional.of("the connection to Discord is to be renewed, to hear of messages in watched channels")
                : Optional.empty();
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("discord", standing());
        current.jda().ifPresent(jda -> details.put("discord_ping_ms", Long.toString(jda.getGatewayPing())));
        shards.stream()
                .map(ShardConnection::quiet)
                .max(Comparator.naturalOrder())
                .ifPresent(quiet -> details.put("discord_quiet_s", Long.toString(quiet.toSeconds())));
        if (admission.remaining() >= 0) {
            details.put("identifies_left", Integer.toString(admission.remaining()));
        }
        return details;
    }

    /** That of the connection which is worst off. */
    private String standing() {
        return shards.stream()
                .map(ShardConnection::standing)
                .filter(standing -> !standing.equals(JDA.Status.CONNECTED.name()))
                .findFirst()
                .orElse(JDA.Status.CONNECTED.name());
    }

    /** Looks after the connections. To be called again and again. */
    public void turn() {
        shards.forEach(ShardConnection::listen);
        if (wanted.messages()) {
            shards.stream().filter(shard -> !shard.hearsMessages()).forEach(this::hearMessages);
        }
    }

    /** A connection that hears of no messages is kept until a session for another one is to be had. */
    private void hearMessages(ShardConnection shard) {
        Instant now = clock.instant();
        if (shard.jda().filter(CurrentJda::connected).isEmpty() || now.isBefore(renewNext)) {
            return;
        }
        renewNext = now.plus(BETWEEN_RENEWALS);
        if (admission.admitsNow()) {
            shard.renew(Cause.RENEWED, "a service wants to hear of messages in a channel");
        }
    }

    void start(@Observes StartupEvent event) {
        shards.forEach(shard -> shard.start(wanted));
    }

    void stop(@Observes ShutdownEvent event) {
        admission.stop();
        CompletionStage<Void> told = leave();
        handOver();
        shards.forEach(ShardConnection::stop);
        sessions.close();
        // While the broker is away nobody waits long for that: the next process finds it in the last heartbeat.
        await(told, LAST_WORDS, "its stop was not told to operators");
    }

    private CompletionStage<Void> leave() {
        return CompletableFuture.allOf(shards.stream()
                .map(shard -> shard.leave().toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** Uses that nobody answered yet are put off: whoever has the answer, later and elsewhere, can then still give it. */
    private void handOver() {
        await(replies.deferAllOpen(), LAST_REQUESTS, "not every use was handed over");
    }

    private static void await(CompletionStage<?> work, Duration patience, String otherwise) {
        try {
            work.toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warnf("%s problem=\"%s\"", otherwise, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
