package bot.k98.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.contracts.discord.ConnectionEvent.ConnectionLost;
import bot.k98.contracts.discord.ConnectionEvent.SessionBegan;
import bot.k98.contracts.discord.ConnectionEvent.SessionResumed;
import bot.k98.gateway.connection.ConnectionDesk;
import bot.k98.gateway.domain.connection.Shard;
import bot.k98.runtime.testing.SettableClock;
import com.neovisionaries.ws.client.WebSocketFrame;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.utils.config.AuthorizationConfig;
import net.dv8tion.jda.internal.utils.config.ThreadingConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators hear of a connection that ends and comes back. */
class SessionEventsTest {
    private static final Shard ALONE = new Shard(0, 1);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T00:00:00Z"));
    private final JDAImpl jda = jda();
    private final List<ConnectionEvent> told = new ArrayList<>();
    private final ConnectionDesk desk = new ConnectionDesk("gateway-1", Optional.empty(), this::tell, clock);
    private final SessionEvents events = new SessionEvents(ALONE, desk);

    private static JDAImpl jda() {
        ThreadingConfig threads = ThreadingConfig.getDefault();
        threads.init(() -> "test");
        JDAImpl jda = new JDAImpl(new AuthorizationConfig("a-token"), null, threads, null, null, null);
        jda.initRequester();
        return jda;
    }

    @BeforeEach
    void connect() {
        desk.wanted(ALONE);
        dispatch("READY");
    }

    @AfterEach
    void stop() {
        jda.shutdownNow();
    }

    @Test
    void aSessionBeginsIsLostAndGoesOn() {
        // When
        cut(WebSocketFrame.createCloseFrame(4000), null, true);
        dispatch("RESUMED");

        // Then
        assertThat(told)
                .hasExactlyElementsOfTypes(SessionBegan.class, ConnectionLost.class, SessionResumed.class)
                .element(1)
                .isEqualTo(lost(Cause.CLOSED_BY_DISCORD, Optional.of(4000)));
    }

    @ParameterizedTest
    @CsvSource({
        "OP 7: RECONNECT, RECONNECT_ASKED",
        "INVALIDATE_SESSION, SESSION_ENDED",
        "ZOMBIE CONNECTION, UNACKNOWLEDGED",
        "nothing is heard, DEAF",
        "anything else, BROKEN"
    })
    void whatTheGatewayClosesItselfSaysWhy(String reason, Cause cause) {
        // When
        cut(null, WebSocketFrame.createCloseFrame(4900, reason), false);

        // Then
        assertThat(told.getLast()).isEqualTo(lost(cause, Optional.empty()));
    }

    @Test
    void aConnectionThatBreaksHasNoCode() {
        // When
        cut(null, null, true);

        // Then
        assertThat(told.getLast()).isEqualTo(lost(Cause.BROKEN, Optional.empty()));
    }

    @Test
    void oneThatIsOverForGoodIsLostToo() {
        // When
        events.onEvent(new ShutdownEvent(jda, clock.instant().atOffset(ZoneOffset.UTC), 4004));

        // Then
        assertThat(told.getLast()).isEqualTo(lost(Cause.CLOSED_BY_DISCORD, Optional.of(4004)));
    }

    private ConnectionLost lost(Cause cause, Optional<Integer> code) {
        return new ConnectionLost(new ConnectionEvent.Connection("gateway-1", 0), clock.instant(), cause, code);
    }

    private void dispatch(String type) {
        DataObject event = DataObject.empty().put("t", type).put("d", DataObject.empty());
        events.onEvent(new RawGatewayEvent(jda, 1, event));
    }

    private void cut(WebSocketFrame server, WebSocketFrame client, boolean closedByServer) {
        events.onEvent(new SessionDisconnectEvent(
                jda, server, client, closedByServer, clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private CompletableFuture<Void> tell(ConnectionEvent event) {
        told.add(event);
        return CompletableFuture.completedFuture(null);
    }
}
