package bot.k98.gateway.domain.message;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.gateway.domain.call.DiscordCall.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A {@link MessageBody} as Discord's JSON. What is longer than Discord takes is shortened, and the whole of it is attached as a
 * text file: nothing is lost. Nobody is notified but whom the body says: users, or everybody. The body must have no {@link
 * MessageLimits#problem}.
 */
public final class MessageRenderer {
    /** Only the member who used the bot sees the message. */
    public static final int EPHEMERAL = 1 << 6;

    static final String WHOLE_TEXT_FILE = "message.txt";

    private MessageRenderer() {}

    /** For a request that makes a message. */
    public static Rendered create(MessageBody body) {
        return render(body, false);
    }

    /** For a request that changes a message: what the body has not, the message loses. */
    public static Rendered replace(MessageBody body) {
        return render(body, true);
    }

    private static Rendered render(MessageBody body, boolean replaces) {
        FittedText text = FittedText.of(body.text());
        FittedEmbeds embeds = FittedEmbeds.of(body.embeds());
        List<Attachment> files = files(body, text.shortened() || embeds.shortened());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("content", text.shown());
        if (replaces || !embeds.shown().isEmpty()) {
            json.put("embeds", embeds.shown().stream().map(EmbedMapper::toJson).toList());
        }
        if (replaces || !body.rows().isEmpty()) {
            json.put("components", body.rows().stream().map(RowMapper::toJson).toList());
        }
        json.put(
                "allowed_mentions",
                Map.of(
                        "parse",
                        body.mentions().everyone() ? List.of("everyone") : List.of(),
                        "users",
                        body.mentions().users()));
        if (replaces || !files.isEmpty()) {
            json.put("attachments", attachments(files));
        }
        return new Rendered(json, files);
    }

    /** The whole text goes last; {@link MessageLimits} sees to it that there is room. */
    private static List<Attachment> files(MessageBody body, boolean shortened) {
        Stream<Attachment> named = body.files().stream().map(file -> Attachment.offered(file.name(), file.hash()));
        Stream<Attachment> whole = shortened ? Stream.of(wholeText(body)) : Stream.empty();
        return Stream.concat(named, whole).toList();
    }

    /** Discord takes a number as {@code id} too; its description has text only. */
    private static List<Object> attachments(List<Attachment> files) {
        return IntStream.range(0, files.size())
                .<Object>mapToObj(i -> Map.of(
                        "id", Integer.toString(i), "filename", files.get(i).name()))
                .toList();
    }

    private static Attachment wholeText(MessageBody body) {
        return Attachment.of(WHOLE_TEXT_FILE, PlainText.of(body).getBytes(StandardCharsets.UTF_8));
    }
}
