package bot.k98.contracts.discord;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message as a service writes it; the gateway turns it into Discord's form.
 *
 * @param text at most 2000 characters, Discord's markdown
 * @param embeds at most 10
 * @param rows at most 5 rows of at most 5 buttons
 * @param mentions who is really notified; whatever else looks like a mention in the text stays silent
 */
public record MessageBody(String text, List<Embed> embeds, List<Row> rows, Mentions mentions) {
    public MessageBody {
        text = text == null ? "" : text;
        embeds = embeds == null ? List.of() : List.copyOf(embeds);
        rows = rows == null ? List.of() : List.copyOf(rows);
        mentions = mentions == null ? Mentions.NONE : mentions;
    }

    /** Text alone. */
    public static MessageBody of(String text) {
        return new MessageBody(text, List.of(), List.of(), Mentions.NONE);
    }

    public MessageBody with(Row row) {
        return new MessageBody(
                text, embeds, Stream.concat(rows.stream(), Stream.of(row)).toList(), mentions);
    }

    public MessageBody with(Embed embed) {
        return new MessageBody(
                text, Stream.concat(embeds.stream(), Stream.of(embed)).toList(), rows, mentions);
    }

    /** Really notifies these users. */
    public MessageBody mentioning(List<String> userIds) {
        return new MessageBody(text, embeds, rows, new Mentions(userIds));
    }

    /** @param users user ids */
    public record Mentions(List<String> users) {
        public static final Mentions NONE = new Mentions(List.of());

        public Mentions {
            users = users == null ? List.of() : List.copyOf(users);
        }
    }

    /**
     * @param color 24-bit RGB
     * @param fields at most 25
     */
    public record Embed(
            Optional<String> title,
            Optional<String> description,
            int color,
            List<Field> fields,
            Optional<String> footer) {
        public Embed {
            fields = fields == null ? List.of() : List.copyOf(fields);
        }
    }

    /** @param inline whether neighbours may stand beside it */
    public record Field(String name, String value, boolean inline) {}

    /** A row of buttons. */
    public record Row(List<Button> buttons) {
        public Row {
            buttons = List.copyOf(buttons);
        }

        public static Row of(Button... buttons) {
            return new Row(List.of(buttons));
        }
    }

    /** @param label at most 80 characters */
    public record Button(ComponentId id, String label, ButtonStyle style, boolean disabled) {
        public Button(ComponentId id, String label, ButtonStyle style) {
            this(id, label, style, false);
        }
    }

    /** Discord's four button colours. */
    public enum ButtonStyle {
        PRIMARY,
        SECONDARY,
        SUCCESS,
        DANGER
    }
}
