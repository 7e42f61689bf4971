package bot.k98.gateway.discord;

import bot.k98.gateway.answer.InteractionDesk;
import bot.k98.gateway.answer.VirtualThreads;
import bot.k98.gateway.board.BoardDesk;
import bot.k98.gateway.domain.connection.CloseMeaning;
import bot.k98.gateway.domain.connection.IdentifyPolicy;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import okhttp3.OkHttpClient;
import org.jboss.logging.Logger;

/**
 * Keeps one connection to Discord for as long as this process lives. JDA reconnects by itself; when it gives up a connection,
 * another is made here. An outage of Discord makes this process not ready and nothing else.
 */
@ApplicationScoped
public class DiscordConnection implements Readiness, HeartbeatDetails {
    private static final Logger LOG = Logger.getLogger(DiscordConnection.class);
    private static final String DISCORD = "https://discord.com/api/v10";
    private static final Duration BETWEEN_CONNECTIONS = Duration.ofSeconds(5);
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(2);

    private final CurrentJda current;
    private final ProcessLife life;
    private final Semaphore over = new Semaphore(0);
    private final Admission admission;
    private final JdaFactory factory;
    private final DiscordEvents events;
    private volatile boolean stopping;

    DiscordConnection(
            Configuration configuration,
            CurrentJda current,
            InteractionDesk desk,
            BoardDesk boards,
            ProcessLife life,
            VirtualThreads threads,
            Clock clock) {
        this.current = current;
        this.life = life;
        OkHttpClient http = DiscordHttp.client();
        String api =
                configuration.find(Variables.DISCORD_API_URL).map(URI::toString).orElse(DISCORD);
        String token = configuration.get(Variables.DISCORD_BOT_TOKEN);
        IdentifyPolicy policy = new IdentifyPolicy(configuration.get(Variables.IDENTIFY_RESERVE));
        this.admission = new Admission(new GatewayProbe(http, api, token), policy, this::fatal);
        this.factory = new JdaFactory(http, api, token, threads.clock());
        this.events = new DiscordEvents(desk::take, new BoardEvents(boards), this::ended, clock);
    }

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public Optional<String> notReadyBecause() {
        return current.jda()
                .map(jda -> jda.getStatus() == JDA.Status.CONNECTED
                        ? Optional.<String>empty()
                        : Optional.of("Discord is not connected (" + jda.getStatus() + ")"))
                .orElseGet(() -> Optional.of(admission.waitingFor()));
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("discord", current.jda().map(jda -> jda.getStatus().name()).orElse("NOT_CONNECTED"));
        current.jda().ifPresent(jda -> details.put("discord_ping_ms", Long.toString(jda.getGatewayPing())));
        if (admission.remaining() >= 0) {
            details.put("identifies_left", Integer.toString(admission.remaining()));
        }
        return details;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("k98-discord").start(this::keep);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        admission.stop();
        current.jda().ifPresent(DiscordConnection::close);
    }

    private void keep() {
        try {
            while (!stopping && admission.await()) {
                connectOnce();
                admission.pause(BETWEEN_CONNECTIONS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the connection is over for good, or could not be made. */
    private void connectOnce() throws InterruptedException {
        SessionQueue sessions = new SessionQueue(admission);
        try {
            over.drainPermits();
            current.set(factory.connect(sessions, events));
            over.acquire();
        } catch (InvalidTokenException e) {
            fatal(CloseMeaning.wrongToken("401"));
        } catch (RuntimeException e) {
            LOG.warnf("login failed problem=\"%s\"", e.getMessage());
        } finally {
            current.set(null);
            sessions.close();
        }
    }

    private void ended(Optional<String> fatalReason) {
        fatalReason.ifPresent(this::fatal);
        over.release();
    }

    private void fatal(String reason) {
        stopping = true;
        life.fatal(reason);
    }

    private static void close(JDA jda) {
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(LAST_REQUESTS)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
