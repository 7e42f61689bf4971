package bot.k98.gateway.messaging;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.GatewayMemory;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.contracts.discord.GatewayMemory.CursorAdvanced;
import bot.k98.runtime.kafka.KafkaDefaults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads discord.gateway up to its present end. It is small: one record for each board, channel and member. */
@ApplicationScoped
public class MemoryReader {
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

    private void read(Consumer<GatewayMemory> each) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(defaults.consumer("memory"))) {
            WholeTopic topic = WholeTopic.of(consumer, Topics.GATEWAY_MEMORY);
            do {
                consumer.poll(POLL).forEach(entry -> {
                    if (Topics.GATEWAY_MEMORY.codec().decode(entry.value())
                            instanceof Decoded.Known<GatewayMemory>(GatewayMemory known)) {
                        each.accept(known);
                    }
                });
            } while (!topic.caughtUp());
        }
    }
}
