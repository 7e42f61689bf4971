package bot.k98.gateway.discord;

import bot.k98.gateway.domain.connection.CloseMeaning;
import bot.k98.gateway.domain.interaction.Incoming;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.jboss.logging.Logger;

/** JDA's events. Called on its socket's thread, which must never wait: uses of the bot go to threads of their own at once. */
final class DiscordEvents implements EventListener {
    private static final Logger LOG = Logger.getLogger(DiscordEvents.class);
    private static final String INTERACTION = "INTERACTION_CREATE";

    private final Consumer<Incoming> uses;
    private final WatchEvents watched;
    private final BoardEvents boards;
    private final GuildEvents guilds;
    private final ShardHearing hearing;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Consumer<Optional<String>> ended = reason -> {};

    DiscordEvents(
            Consumer<Incoming> uses,
            WatchEvents watched,
            BoardEvents boards,
            GuildEvents guilds,
            ShardHearing hearing,
            Clock clock) {
        this.uses = uses;
        this.watched = watched;
        this.boards = boards;
        this.guilds = guilds;
        this.hearing = hearing;
        this.clock = clock;
    }

    /** @param told when the connection is over for good; with the reason when no other may be made */
    void whenEnded(Consumer<Optional<String>> told) {
        ended = told;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case RawGatewayEvent raw -> dispatched(raw);
            case StatusChangeEvent status -> LOG.infof("Discord connection status=%s", status.getNewStatus());
            case SessionDisconnectEvent cut -> closed(cut);
            case ShutdownEvent shutdown -> ended.accept(CloseMeaning.fatal(shutdown.getCode()));
            default -> LOG.tracef("event %s", event.getClass().getSimpleName());
        }
    }

    /** JDA doesn't know every code after which it must not connect again; those that it knows come as its shutdown. */
    private void closed(SessionDisconnectEvent cut) {
        Optional.ofNullable(cut.getServiceCloseFrame())
                .flatMap(frame -> CloseMeaning.fatal(frame.getCloseCode()))
                .ifPresent(reason -> {
                    ended.accept(Optional.of(reason));
                    cut.getJDA().shutdown();
                });
    }

    private void dispatched(RawGatewayEvent raw) {
        hearing.heard(raw.getType());
        try {
            if (INTERACTION.equals(raw.getType())) {
                Incoming incoming = InteractionMapper.map(raw.getPayload(), clock.instant());
                threads.execute(() -> uses.accept(incoming));
            } else {
                watched.take(raw.getType(), raw.getPayload());
                boards.take(raw.getType(), raw.getPayload());
                guilds.take(raw.getType(), raw.getPayload());
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event unreadable event=%s problem=\"%s\"",
                    raw.getType(), e.getClass().getSimpleName());
            LOG.debug("its trace", e);
        }
    }
}
