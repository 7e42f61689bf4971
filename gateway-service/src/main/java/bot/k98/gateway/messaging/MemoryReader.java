package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.GatewayMemory;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.contracts.discord.GatewayMemory.CommandsCreated;
import bot.k98.contracts.discord.GatewayMemory.Creation;
import bot.k98.contracts.discord.GatewayMemory.CursorAdvanced;
import bot.k98.gateway.domain.watch.Cursor;
import bot.k98.runtime.kafka.KafkaDefaults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Reads discord.gateway up to its present end. It is small: one record for each board and channel, and one about commands. */
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

    /** By board id. Waits for the broker as long as it takes. */
    Map<String, BoardMade> boards() {
        Map<String, BoardMade> boards = new HashMap<>();
        for (Kept kept : read()) {
            if (kept.memory() instanceof BoardMade made) {
                boards.put(made.boardId(), made);
            }
        }
        return boards;
    }

    /** How far each channel was told. Waits for the broker as long as it takes. */
    Map<String, Cursor> cursors() {
        Map<String, Cursor> cursors = new HashMap<>();
        for (Kept kept : read()) {
            if (kept.memory() instanceof CursorAdvanced(String channelId, String messageId)) {
                cursors.put(channelId, new Cursor(messageId, kept.at()));
            }
        }
        return cursors;
    }

    /** What was created in that scope, the oldest first. Waits for the broker as long as it takes. */
    List<Creation> created(String scope) {
        List<Creation> created = List.of();
        for (Kept kept : read()) {
            if (kept.memory() instanceof CommandsCreated(String of, List<Creation> creations) && of.equals(scope)) {
                created = creations;
            }
        }
        return created;
    }

    private Collection<Kept> read() {
        Optional<Collection<Kept>> read = tryToRead();
        while (read.isEmpty()) {
            LockSupport.parkNanos(TRY_AGAIN.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("this instance is stopping");
            }
            read = tryToRead();
        }
        return read.get();
    }

    private Optional<Collection<Kept>> tryToRead() {
        try {
            return Optional.of(readNow());
        } catch (KafkaException e) {
            LOG.warnf("memory not read problem=\"%s\"", e);
            return Optional.empty();
        }
    }

    /** The newest record of each key counts. */
    private Collection<Kept> readNow() {
        Map<String, Kept> byKey = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(defaults.consumer("memory"))) {
            WholeTopic.assign(consumer, Topics.GATEWAY_MEMORY);
            do {
                consumer.poll(POLL).forEach(entry -> keep(entry, byKey));
            } while (!WholeTopic.caughtUp(consumer));
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
