package bot.k98.gateway.discord;

import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.gateway.connection.ConnectionDesk;
import bot.k98.gateway.domain.connection.CloseMeaning;
import bot.k98.gateway.domain.connection.Shard;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import org.jboss.logging.Logger;

/** Keeps one shard connected. JDA reconnects by itself; when it gives up a connection, another is made here. */
final class ShardConnection {
    private static final Logger LOG = Logger.getLogger(ShardConnection.class);
    private static final Duration BETWEEN_CONNECTIONS = Duration.ofSeconds(5);
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(2);

    private final Shard shard;
    private final Connecting connecting;
    private final DiscordEvents events;
    private final ShardHearing hearing;
    private final CurrentJda current;
    private final Consumer<String> fatal;
    private final Semaphore over = new Semaphore(0);
    private volatile boolean messages;
    private volatile boolean renewing;
    private volatile boolean stopping;

    /** What all shards connect with. */
    record Connecting(Admission admission, SessionQueue sessions, JdaFactory factory, ConnectionDesk desk) {}

    /** @param fatal told when no connection may be made any more, with the reason */
    ShardConnection(
            Shard shard,
            Connecting connecting,
            DiscordEvents events,
            ShardHearing hearing,
            CurrentJda current,
            Consumer<String> fatal) {
        this.shard = shard;
        this.connecting = connecting;
        this.events = events;
        this.hearing = hearing;
        this.current = current;
        this.fatal = fatal;
        events.whenEnded(this::ended);
        connecting.desk().wanted(shard);
    }

    Optional<JDA> jda() {
        return current.jda(shard.id());
    }

    /** Whether the present connection hears of messages. */
    boolean hearsMessages() {
        return messages;
    }

    void start(WantedEvents wanted) {
        Thread.ofPlatform().daemon().name("k98-discord-" + shard.id()).start(() -> keep(wanted));
    }

    /** Looks whether it still hears, and mends it when it doesn't. To be called again and again. */
    void listen() {
        boolean connected = jda().filter(CurrentJda::connected).isPresent();
        switch (hearing.next(connected)) {
            case NOTHING -> {}
            case ASK -> jda().ifPresent(ShardHearing::ask);
            case RESUME -> {
                LOG.warnf(
                        "connection hears nothing shard=%s quiet=%s remedy=\"its session is resumed\"",
                        shard, hearing.quiet());
                jda().ifPresent(ShardHearing::resume);
            }
            case BEGIN_ANEW -> renew(Cause.DEAF, "it hears nothing, also after its session was resumed");
        }
    }

    /** JDA's status, {@code NOT_CONNECTED} without one, or {@code DEAF} for a connection that stands and on which nothing is heard. */
    String standing() {
        String status = jda().map(connection -> connection.getStatus().name()).orElse("NOT_CONNECTED");
        return status.equals(JDA.Status.CONNECTED.name()) && hearing.deaf() ? "DEAF" : status;
    }

    /** How long Discord told nothing. */
    Duration quiet() {
        return hearing.quiet();
    }

    /** Ends the present connection without waiting for that; another is made at once. */
    void renew(Cause cause, String reason) {
        LOG.infof("connection renewed shard=%s reason=\"%s\"", shard, reason);
        var unused = connecting.desk().lost(shard, cause, Optional.empty());
        renewing = true;
        jda().ifPresent(connection -> Thread.ofVirtual().name("k98-renewal").start(() -> close(connection)));
    }

    /** It is about to be stopped. Completes when that is told. */
    CompletionStage<Void> leave() {
        return connecting.desk().lost(shard, Cause.STOPPED, Optional.empty());
    }

    void stop() {
        stopping = true;
        jda().ifPresent(ShardConnection::close);
    }

    private void keep(WantedEvents wanted) {
        try {
            wanted.settled(connecting.admission());
            while (!stopping && connecting.admission().await()) {
                messages = wanted.messages();
                renewing = false;
                connectOnce();
                if (!renewing) {
                    connecting.admission().pause(BETWEEN_CONNECTIONS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the connection is over for good, or could not be made. */
    private void connectOnce() throws InterruptedException {
        try {
            over.drainPermits();
            current.set(shard.id(), connect());
            over.acquire();
        } catch (InvalidTokenException e) {
            fatal(CloseMeaning.wrongToken("401"));
        } catch (RuntimeException e) {
            LOG.warnf("login failed shard=%s problem=\"%s\"", shard, e.getMessage());
        } finally {
            current.remove(shard.id());
        }
    }

    private JDA connect() {
        SessionEvents session = new SessionEvents(shard, connecting.desk());
        return connecting.factory().connect(shard, messages, connecting.sessions(), session, events);
    }

    private void ended(Optional<String> fatalReason) {
        fatalReason.ifPresent(this::fatal);
        over.release();
    }

    private void fatal(String reason) {
        stopping = true;
        fatal.accept(reason);
    }

    /** With a request under way JDA would look only every half minute whether it may end, and hear nothing until then. */
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
