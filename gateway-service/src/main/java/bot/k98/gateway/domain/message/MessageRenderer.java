package bot.k98.gateway.domain.message;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.ButtonStyle;
import bot.k98.contracts.discord.MessageBody.Row;
import bot.k98.gateway.domain.call.DiscordCall.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link MessageBody} as Discord's JSON. What is longer than Discord takes is shortened, and the whole of it is attached as a
 * text file: nothing is lost. Nobody is notified but the users that the body names. The body must have no {@link
 * MessageLimits#problem}.
 */
public final class MessageRenderer {
    /** Only the member who used the bot sees the message. */
    public static final int EPHEMERAL = 1 << 6;

    static final String WHOLE_TEXT_FILE = "message.txt";
    private static final int ROW = 1;
    private static final int BUTTON = 2;

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
        List<Attachment> files = text.shortened() || embeds.shortened() ? List.of(wholeText(body)) : List.of();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("content", text.shown());
        if (replaces || !embeds.shown().isEmpty()) {
            json.put("embeds", embeds.shown().stream().map(EmbedMapper::toJson).toList());
        }
        if (replaces || !body.rows().isEmpty()) {
            json.put(
                    "components", body.rows().stream().map(MessageRenderer::row).toList());
        }
        json.put(
                "allowed_mentions",
                Map.of("parse", List.of(), "users", body.mentions().users()));
        if (replaces || !files.isEmpty()) {
            json.put("attachments", attachments(files));
        }
        return new Rendered(json, files);
    }

    private static List<Object> attachments(List<Attachment> files) {
        return files.stream()
                .<Object>map(file -> Map.of("id", files.indexOf(file), "filename", file.name()))
                .toList();
    }

    private static Attachment wholeText(MessageBody body) {
        return new Attachment(WHOLE_TEXT_FILE, PlainText.of(body).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", ROW);
        json.put(
                "components",
                row.buttons().stream().map(MessageRenderer::button).toList());
        return json;
    }

    private static Map<String, Object> button(Button button) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", BUTTON);
        json.put("style", style(button.style()));
        json.put("label", button.label());
        json.put("custom_id", button.id().text());
        if (button.disabled()) {
            json.put("disabled", true);
        }
        return json;
    }

    private static int style(ButtonStyle style) {
        return switch (style) {
            case PRIMARY -> 1;
            case SECONDARY -> 2;
            case SUCCESS -> 3;
            case DANGER -> 4;
        };
    }
}
