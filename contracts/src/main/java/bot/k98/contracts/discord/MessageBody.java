package bot.k98.contracts.discord;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message as a service writes it; the gateway turns it into Discord's form.
 *
 * @param text at most 2000 characters, Discord's markdown
 * @param embeds at most 10
 * @param rows at most 5 rows, each of at most 5 buttons or one menu
 * @param files at most 10; their bytes were written to {@code discord.files} before
 * @param mentions who is really notified; whatever else looks like a mention in the text stays silent
 */
public record MessageBody(String text, List<Embed> embeds, List<Row> rows, Mentions mentions, List<FileName> files) {
    public MessageBody {
        text = text == null ? "" : text;
        embeds = embeds == null ? List.of() : List.copyOf(embeds);
        rows = rows == null ? List.of() : List.copyOf(rows);
        mentions = mentions == null ? Mentions.NONE : mentions;
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** Without files. */
    public MessageBody(String text, List<Embed> embeds, List<Row> rows, Mentions mentions) {
        this(text, embeds, rows, mentions, List.of());
    }

    /** Text alone. */
    public static MessageBody of(String text) {
        return new MessageBody(text, List.of(), List.of(), Mentions.NONE, List.of());
    }

    public MessageBody with(Row row) {
        return new MessageBody(
                text, embeds, Stream.concat(rows.stream(), Stream.of(row)).toList(), mentions, files);
    }

    public MessageBody with(Embed embed) {
        return new MessageBody(
                text, Stream.concat(embeds.stream(), Stream.of(embed)).toList(), rows, mentions, files);
    }

    /** Attaches a file whose bytes are offered under this hash. */
    public MessageBody attaching(String hash, String name) {
        return new MessageBody(
                text,
                embeds,
                rows,
                mentions,
                Stream.concat(files.stream(), Stream.of(new FileName(hash, name)))
                        .toList());
    }

    /** Really notifies these users. */
    public MessageBody mentioning(List<String> userIds) {
        return new MessageBody(text, embeds, rows, new Mentions(userIds), files);
    }

    /**
     * @param users user ids
     * @param everyone whether {@code @everyone} in the text really notifies
     */
    public record Mentions(
            List<String> users,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean everyone) {
        public static final Mentions NONE = new Mentions(List.of(), false);
        public static final Mentions EVERYONE = new Mentions(List.of(), true);

        public Mentions(List<String> users) {
            this(users, false);
        }

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

    /** A row of buttons, or one menu alone. */
    public record Row(List<Button> buttons, Optional<Menu> menu) {
        public Row {
            buttons = buttons == null ? List.of() : List.copyOf(buttons);
        }

        /** Buttons alone. */
        public Row(List<Button> buttons) {
            this(buttons, Optional.empty());
        }

        public static Row of(Button... buttons) {
            return new Row(List.of(buttons), Optional.empty());
        }

        public static Row of(Menu menu) {
            return new Row(List.of(), Optional.of(menu));
        }
    }

    /**
     * A select menu.
     *
     * @param placeholder at most 100 characters
     * @param options at most 25
     * @param min how many must be chosen at least
     * @param max and at most
     */
    public record Menu(ComponentId id, String placeholder, List<MenuOption> options, int min, int max) {
        public Menu {
            options = List.copyOf(options);
        }
    }

    /**
     * @param label at most 100 characters
     * @param value what {@code SelectChosen} gives back, at most 100 characters
     * @param chosen whether it is chosen from the start
     */
    public record MenuOption(String label, String value, boolean chosen) {}

    /**
     * A file of this message.
     *
     * @param hash names the bytes in {@code discord.files}
     * @param name as members see it
     */
    public record FileName(String hash, String name) {}

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
