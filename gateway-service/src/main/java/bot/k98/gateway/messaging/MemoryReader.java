package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.GatewayMemory;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.contracts.discord.GatewayMemory.CommandsCreated;
import bot.k98.contracts.discord.GatewayMemory.Creation;
import bot.k98.contracts.discord.GatewayMemory.CursorAdvanced;
import bot.k98.runtime.kafka.KafkaDefaults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
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

    /** By board id. Waits for the broker as long as it takes. */
    Map<String, BoardMade> boards() {
        Map<String, BoardMade> boards = new HashMap<>();
        read(memory -> {
            if (memory instanceof BoardMade made) {
                boards.put(made.boardId(), made);
            }
        });
        return boards;
    }

    /** How far each channel was told. Waits for the broker as long as it takes. */
    Map<String, String> cursors() {
        Map<String, String> cursors = new HashMap<>();
        read(memory -> {
            if (memory instanceof CursorAdvanced(String channelId, String messageId)) {
                cursors.put(channelId, messageId);
            }
        });
        return cursors;
    }

    /** What was created in that scope, the oldest first. Waits for the broker as long as it takes. */
    List<Creation> created(String scope) {
        Map<String, List<Creation>> created = new HashMap<>();
        read(memory -> {
            if (memory instanceof CommandsCreated(String of, List<Creation> creations)) {
                created.put(of, creations);
            }
        });
        return created.getOrDefault(scope, List.of());
    }

    /** What was read before the broker went away is read again: the newest record of a key counts. */
    private void read(Consumer<GatewayMemory> each) {
        while (!wasRead(each)) {
            LockSupport.parkNanos(TRY_AGAIN.toNanos());
        }
    }

    private boolean wasRead(Consumer<GatewayMemory> each) {
        try {
            readNow(each);
            return true;
        } catch (KafkaException e) {
            LOG.warnf("memory not read problem=\"%s\"", e);
            return false;
        }
    }

    private void readNow(Consumer<GatewayMemory> each) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(defaults.consumer("memory"))) {
            WholeTopic.assign(consumer, Topics.GATEWAY_MEMORY);
            do {
                consumer.poll(POLL).forEach(entry -> {
                    if (Topics.GATEWAY_MEMORY.codec().decode(entry.value())
                            instanceof Decoded.Known<GatewayMemory>(GatewayMemory known)) {
                        each.accept(known);
                    }
                });
            } while (!WholeTopic.caughtUp(consumer));
        }
    }
}
