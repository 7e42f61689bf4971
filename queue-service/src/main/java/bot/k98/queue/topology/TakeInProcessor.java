package bot.k98.queue.topology;

import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Attachment;
import bot.k98.contracts.discord.MessageEvent;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import bot.k98.contracts.discord.SourceMessage;
import bot.k98.contracts.queue.JobKey;
import bot.k98.contracts.queue.Upload;
import bot.k98.queue.discord.InteractionMapper;
import bot.k98.queue.topology.LineDesk.Subject;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Takes in what is posted in watched channels: one job for each attachment. Pictures, videos and sounds are talk, not imports; what
 * the uploader's program called something else is looked at.
 */
final class TakeInProcessor implements Processor<String, MessageEvent, String, Object> {
    private static final Pattern TALK = Pattern.compile("(image|video|audio)/.*");

    private final Tools tools;
    private LineDesk desk;

    TakeInProcessor(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        desk = new LineDesk(context, tools);
    }

    @Override
    public void process(Record<String, MessageEvent> entry) {
        switch (entry.value()) {
            case MessagePosted posted -> take(posted);
        }
    }

    private void take(MessagePosted posted) {
        SourceMessage message = posted.message();
        List<String> profiles = tools.profiles().watching(message.channelId());
        if (profiles.isEmpty()) {
            return;
        }
        for (Attachment file : message.attachments()) {
            if (file.contentType().filter(type -> TALK.matcher(type).matches()).isEmpty()) {
                take(posted, InteractionMapper.upload(message, file), profiles);
            }
        }
    }

    private void take(MessagePosted posted, Upload upload, List<String> profiles) {
        JobKey key = JobKey.of(
                posted.guildId(),
                posted.message().channelId(),
                upload.messageId(),
                upload.file().id());
        byte[] message = Topics.MESSAGES.codec().encode(posted);
        Subject subject =
                new Subject("message-" + key.jobId(), message, LineKey.of(key), List.of(key.jobId()), key.trace());
        try {
            var unused = desk.decide(subject, (line, now) -> tools.decider().receive(line, key, upload, profiles, now));
        } catch (PutAsideException e) {
            // Told by its dead letter; nobody waits for an answer.
            return;
        }
    }
}
