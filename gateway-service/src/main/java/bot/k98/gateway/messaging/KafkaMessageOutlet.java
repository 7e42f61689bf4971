package bot.k98.gateway.messaging;

import bot.k98.contracts.Topics;
import bot.k98.contracts.Trace;
import bot.k98.contracts.discord.GatewayMemory.CursorAdvanced;
import bot.k98.contracts.discord.MessageEvent;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.gateway.watch.MessageOutlet;
import bot.k98.runtime.kafka.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Messages to discord.messages, cursors to discord.gateway. */
@ApplicationScoped
public class KafkaMessageOutlet implements MessageOutlet {
    private final PatientWriter patient;
    private final RecordWriter writer;

    KafkaMessageOutlet(PatientWriter patient, RecordWriter writer) {
        this.patient = patient;
        this.writer = writer;
    }

    /** The key of a channel's cursor. */
    static String key(String channelId) {
        return "cursor:" + channelId;
    }

    @Override
    public CompletionStage<Void> publish(MessageEvent event) {
        return switch (event) {
            case MessagePosted posted -> {
                String id = posted.message().id();
                yield patient.write(Topics.MESSAGES, posted.message().channelId(), posted, id, Trace.of("message", id));
            }
        };
    }

    @Override
    public CompletionStage<?> remember(String channelId, String messageId) {
        String key = key(channelId);
        CursorAdvanced cursor = new CursorAdvanced(channelId, messageId);
        return writer.write(Topics.GATEWAY_MEMORY, key, cursor, key, Trace.of("cursor", channelId));
    }
}
