package bot.k98.gateway.messaging;

import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.GatewayMemory.CursorAdvanced;
import bot.k98.contracts.discord.MessageEvent;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.gateway.answer.Later;
import bot.k98.gateway.watch.MessageOutlet;
import bot.k98.runtime.kafka.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Messages to discord.messages, cursors to discord.gateway. A run goes out without a wait between its records: they have one key, so one
 * partition, and the producer keeps their order there.
 */
@ApplicationScoped
public class KafkaMessageOutlet implements MessageOutlet {
    private final RunWriter runs;
    private final RecordWriter writer;

    KafkaMessageOutlet(RecordWriter writer, Later later) {
        this.runs = new RunWriter(later);
        this.writer = writer;
    }

    /** The key of a channel's cursor. */
    static String key(String channelId) {
        return MemoryKeys.CURSOR + channelId;
    }

    @Override
    public CompletionStage<Void> publish(List<? extends MessageEvent> events) {
        return runs.write(events, this::write);
    }

    @Override
    public CompletionStage<?> remember(String channelId, String messageId) {
        String key = key(channelId);
        CursorAdvanced cursor = new CursorAdvanced(channelId, messageId);
        return writer.write(Topics.GATEWAY_MEMORY, key, cursor, key, Trace.of("cursor", channelId));
    }

    @Override
    public CompletionStage<?> forget(String channelId) {
        return writer.erase(Topics.GATEWAY_MEMORY, key(channelId));
    }

    private CompletionStage<?> write(MessageEvent event) {
        return switch (event) {
            case MessagePosted posted -> {
                String id = posted.message().id();
                yield writer.write(Topics.MESSAGES, posted.message().channelId(), posted, id, Trace.of("message", id));
            }
        };
    }
}
