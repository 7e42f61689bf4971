package bot.k98.contracts.discord;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Optional;

/**
 * How a connection to Discord fared, and what became of what was posted meanwhile. Topic {@code discord.connection}, key: shard. For operators
 * only: no service does anything else because of it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ConnectionEvent {
    Connection connection();

    /** When the gateway noticed, by its clock. */
    Instant at();

    /**
     * Which connection. In a rolling restart two gateways have one to the same shard.
     *
     * @param instance for example {@code gateway-1}
     * @param shard from 0
     */
    record Connection(String instance, int shard) {}

    /** Why a connection ended. */
    enum Cause {
        /** Discord closed it, with a code. */
        CLOSED_BY_DISCORD,
        /** Discord asked the gateway to connect again. */
        RECONNECT_ASKED,
        /** Discord knows the session no longer. */
        SESSION_ENDED,
        /** Two heartbeats in a row were not acknowledged. */
        UNACKNOWLEDGED,
        /** It stood, and nothing was heard on it. */
        DEAF,
        /** It broke without a word. */
        BROKEN,
        /** The gateway gave it up for another one, to hear more. */
        RENEWED,
        /** The gateway is stopping. */
        STOPPED
    }

    /**
     * It is lost.
     *
     * @param closeCode Discord's, or the WebSocket's; absent where there was none
     */
    @JsonTypeName("ConnectionLost")
    record ConnectionLost(Connection connection, Instant at, Cause cause, Optional<Integer> closeCode)
            implements ConnectionEvent {}

    /**
     * Its session goes on: Discord repeats all of what happened meanwhile.
     *
     * @param lostAt since when nobody listened
     */
    @JsonTypeName("SessionResumed")
    record SessionResumed(Connection connection, Instant at, Instant lostAt) implements ConnectionEvent {}

    /**
     * A new session began: Discord repeats nothing of what happened before.
     *
     * @param lostAt since when nobody listened, as far as the gateway knows: when it lost the last connection; of a process that ended without
     *     saying so, the time of its last heartbeat. Absent at the first start, and where neither is known
     */
    @JsonTypeName("SessionBegan")
    record SessionBegan(Connection connection, Instant at, Optional<Instant> lostAt) implements ConnectionEvent {}

    /**
     * What was posted in a watched channel while nobody listened was read from its history. That some of it was changed or deleted meanwhile
     * can't be seen there. A channel in which nothing was missed has no such record.
     *
     * @param afterMessageId up to this message everything had been told before
     * @param lastMessageId up to this message everything is known now
     * @param messages with a file, which services are told of
     */
    @JsonTypeName("HistoryRead")
    record HistoryRead(
            Connection connection,
            Instant at,
            String channelId,
            String afterMessageId,
            String lastMessageId,
            int messages)
            implements ConnectionEvent {}

    /**
     * The history of a watched channel can't be read: what was posted after that message can't be known.
     *
     * @param afterMessageId up to this message everything had been told
     */
    @JsonTypeName("HistoryUnreadable")
    record HistoryUnreadable(Connection connection, Instant at, String channelId, String afterMessageId)
            implements ConnectionEvent {}
}
