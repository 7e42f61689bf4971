package bot.k98.gateway.domain.message;

import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Button;
import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.MessageBody.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Discord's limits on what can't be split or attached; a message that breaks one is its author's fault. */
public final class MessageLimits {
    static final int FILES = 10;
    private static final int ROWS = 5;
    private static final int BUTTONS = 5;
    private static final int LABEL = 80;
    private static final int MENTIONS = 100;

    private MessageLimits() {}

    /** What Discord would refuse about it, as one sentence; empty when nothing. */
    public static Optional<String> problem(MessageBody body) {
        if (body.text().isBlank() && body.embeds().isEmpty() && body.files().isEmpty()) {
            return Optional.of("a message needs a text, an embed or a file");
        }
        if (body.files().size() > FILES) {
            return tooMany("files", body.files().size(), FILES);
        }
        if (body.files().size() == FILES && tooLong(body)) {
            return Optional.of("a message has %d files and is too long: its whole text can't be attached beside them"
                    .formatted(FILES));
        }
        if (body.mentions().users().size() > MENTIONS) {
            return tooMany("users to notify", body.mentions().users().size(), MENTIONS);
        }
        if (body.rows().size() > ROWS) {
            return tooMany("rows of components", body.rows().size(), ROWS);
        }
        return body.rows().stream()
                .map(MessageLimits::problem)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> repeated(body.rows()));
    }

    private static boolean tooLong(MessageBody body) {
        return FittedText.of(body.text()).shortened()
                || FittedEmbeds.of(body.embeds()).shortened();
    }

    private static Optional<String> problem(Row row) {
        if (row.menu().isPresent()) {
            return row.buttons().isEmpty()
                    ? MenuLimits.problem(row.menu().get())
                    : Optional.of("a row has a menu and buttons; Discord takes one menu alone or buttons");
        }
        if (row.buttons().isEmpty() || row.buttons().size() > BUTTONS) {
            return Optional.of("a row has %d buttons; Discord takes 1 to %d"
                    .formatted(row.buttons().size(), BUTTONS));
        }
        return row.buttons().stream()
                .map(Button::label)
                .filter(label -> label.isBlank() || label.length() > LABEL)
                .findFirst()
                .map(label ->
                        "a button's label has %d characters; Discord takes 1 to %d".formatted(label.length(), LABEL));
    }

    private static Optional<String> repeated(List<Row> rows) {
        Set<ComponentId> seen = new HashSet<>();
        return rows.stream()
                .flatMap(row -> Stream.concat(
                        row.buttons().stream().map(Button::id),
                        row.menu().stream().map(Menu::id)))
                .filter(id -> !seen.add(id))
                .findFirst()
                .map(id -> "two components share the custom id of action '%s'".formatted(id.action()));
    }

    private static Optional<String> tooMany(String what, int has, int limit) {
        return Optional.of("a message has %d %s; Discord takes %d".formatted(has, what, limit));
    }
}
