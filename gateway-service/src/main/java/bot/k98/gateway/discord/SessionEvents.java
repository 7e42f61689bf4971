package bot.k98.gateway.discord;

import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.gateway.connection.ConnectionDesk;
import bot.k98.gateway.domain.connection.Shard;
import com.neovisionaries.ws.client.WebSocketFrame;
import java.util.Optional;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** Where one shard's sessions begin, go on and end, for operators. Called on the socket's thread. */
final class SessionEvents implements EventListener {
    /** The words with which JDA closes a connection itself, for Discord or of its own accord; as of JDA 6.5. */
    private static final String RECONNECT = "OP 7: RECONNECT";

    private static final String INVALIDATED = "INVALIDATE_SESSION";
    private static final String ZOMBIE = "ZOMBIE CONNECTION";

    private final Shard shard;
    private final ConnectionDesk desk;

    SessionEvents(Shard shard, ConnectionDesk desk) {
        this.shard = shard;
        this.desk = desk;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case RawGatewayEvent raw -> dispatched(raw.getType());
            case SessionDisconnectEvent cut -> lost(cause(cut), code(cut));
            case ShutdownEvent shutdown -> lost(Cause.CLOSED_BY_DISCORD, Optional.of(shutdown.getCode()));
            default -> {}
        }
    }

    private void dispatched(String type) {
        switch (type) {
            case "READY" -> desk.began(shard);
            case "RESUMED" -> desk.resumed(shard);
            default -> {}
        }
    }

    private void lost(Cause cause, Optional<Integer> code) {
        var unused = desk.lost(shard, cause, code);
    }

    private static Cause cause(SessionDisconnectEvent cut) {
        if (cut.isClosedByServer() && cut.getServiceCloseFrame() != null) {
            return Cause.CLOSED_BY_DISCORD;
        }
        String said = Optional.ofNullable(cut.getClientCloseFrame())
                .map(WebSocketFrame::getCloseReason)
                .orElse("");
        return switch (said) {
            case RECONNECT -> Cause.RECONNECT_ASKED;
            case INVALIDATED -> Cause.SESSION_ENDED;
            case ZOMBIE -> Cause.UNACKNOWLEDGED;
            case ShardHearing.DEAF -> Cause.DEAF;
            default -> Cause.BROKEN;
        };
    }

    /** Discord's alone: the gateway's own says no more than the cause. */
    private static Optional<Integer> code(SessionDisconnectEvent cut) {
        return Optional.ofNullable(cut.getServiceCloseFrame())
                .filter(frame -> cut.isClosedByServer())
                .map(WebSocketFrame::getCloseCode);
    }
}
