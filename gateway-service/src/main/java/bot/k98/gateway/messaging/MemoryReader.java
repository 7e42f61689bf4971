package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.GatewayMemory;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.contracts.discord.GatewayMemory.CommandsCreated;
import bot.k98.contracts.discord.GatewayMemory.Creation;
import bot.k98.contracts.discord.GatewayMemory.CursorAdvanced;
import bot.k98.contracts.discord.GatewayMemory.DirectChannelKnown;
import bot.k98.gateway.domain.direct.KnownChannel;
import bot.k98.gateway.domain.watch.Cursor;
import bot.k98.runtime.kafka.Beginning;
import bot.k98.runtime.kafka.KafkaDefaults;
import bot.k98.runtime.kafka.Poll;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Reads discord.gateway up to its present end: a record for each board, for each watched channel and about commands, and one for each member who was
 * written to in the last month, twenty thousand at most and 400 bytes each. What nobody asked for is not decoded.
 */
@ApplicationScoped
public class MemoryReader {
    private static final Logger LOG = Logger.getLogger(MemoryReader.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaDefaults defaults;

    MemoryReader(KafkaDefaults defaults) {
        this.defaults = defaults;
    }

    /** What is kept under one key. */
    private record Kept(GatewayMemory memory, Instant at) {}

    /**
     * What any gateway remembers of channels.
     *
     * @param cursors how far each watched one was told, by channel
     * @param direct which is whose direct messages, by user
     */
    record Channels(Map<String, Cursor> cursors, Map<String, KnownChannel> direct) {}

    /** By board id. Waits for the broker as long as it takes. */
    Map<String, BoardMade> boards() {
        Map<String, BoardMade> boards = new HashMap<>();
        for (Kept kept : read(MemoryKeys.BOARD)) {
            if (kept.memory() instanceof BoardMade made) {
                boards.put(made.boardId(), made);
            }
        }
        return boards;
    }

    /** In one go. Waits for the broker as long as it takes. */
    Channels channels() {
        Channels channels = new Channels(new HashMap<>(), new HashMap<>());
        for (Kept kept : read(MemoryKeys.CURSOR, MemoryKeys.DIRECT)) {
            switch (kept.memory()) {
                case CursorAdvanced(String channelId, String messageId) ->
                    channels.cursors().put(channelId, new Cursor(messageId, kept.at()));
                case DirectChannelKnown(String userId, String channelId) ->
                    channels.direct().put(userId, new KnownChannel(channelId, kept.at()));
                case BoardMade _, CommandsCreated _ -> {}
            }
        }
        return channels;
    }

    /** What was created in that scope, the oldest first. Waits for the broker as long as it takes. */
    List<Creation> created(String scope) {
        List<Creation> created = List.of();
        for (Kept kept : read(MemoryKeys.COMMANDS)) {
            if (kept.memory() instanceof CommandsCreated(String of, List<Creation> creations) && of.equals(scope)) {
                created = creations;
            }
        }
        return created;
    }

    /** @param beginnings of the keys that are asked for */
    private Collection<Kept> read(String... beginnings) {
        Optional<Collection<Kept>> read = tryToRead(beginnings);
        while (read.isEmpty()) {
            LockSupport.parkNanos(TRY_AGAIN.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("this instance is stopping");
            }
            read = tryToRead(beginnings);
        }
        return read.get();
    }

    private Optional<Collection<Kept>> tryToRead(String... beginnings) {
        try {
            return Optional.of(readNow(beginnings));
        } catch (KafkaException e) {
            LOG.warnf("memory not read problem=\"%s\"", e);
            return Optional.empty();
        }
    }

    /** The newest record of each key counts. */
    private Collection<Kept> readNow(String... beginnings) {
        Map<String, Kept> byKey = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(defaults.consumer("memory"))) {
            Beginning.ofEveryPartition(Topics.GATEWAY_MEMORY).assign(consumer);
            Poll poll;
            do {
                poll = Poll.of(consumer, POLL);
                poll.records().forEach(entry -> {
                    if (Stream.of(beginnings).anyMatch(entry.key()::startsWith)) {
                        keep(entry, byKey);
                    }
                });
            } while (!poll.caughtUp(Topics.GATEWAY_MEMORY));
        }
        return byKey.values();
    }

    private static void keep(ConsumerRecord<String, byte[]> entry, Map<String, Kept> byKey) {
        if (entry.value() == null) {
            byKey.remove(entry.key());
        } else if (Topics.GATEWAY_MEMORY.codec().decode(entry.value())
                instanceof Decoded.Known<GatewayMemory>(GatewayMemory known)) {
            byKey.put(entry.key(), new Kept(known, Instant.ofEpochMilli(entry.timestamp())));
        }
    }
}
