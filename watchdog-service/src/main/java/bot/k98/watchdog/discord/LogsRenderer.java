package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.watchdog.domain.logs.LogPage;
import bot.k98.watchdog.domain.logs.LogQuery;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The answer to /ops logs: in the message when it fits, else as a file. */
public final class LogsRenderer {
    private static final int HEAD = 200;

    private LogsRenderer() {}

    /** @param file what has to be attached, when the lines are too many for a message */
    public record Logs(MessageBody body, Optional<TextFile> file) {}

    /** A file to attach. */
    public record TextFile(String name, byte[] bytes) {}

    public static Logs of(LogQuery query, LogPage page) {
        String head = text("logs.head", name(query), page.lines().size(), page.matches());
        if (page.lines().isEmpty()) {
            return new Logs(MessageBody.of(text("logs.none", name(query))), Optional.empty());
        }
        if (Cut.fits(Cut.TEXT - HEAD, page.lines())) {
            return new Logs(MessageBody.of(head + "\n" + Cut.last(Cut.TEXT - HEAD, page.lines())), Optional.empty());
        }
        byte[] bytes = (String.join("\n", page.lines()) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Logs(MessageBody.of(head), Optional.of(new TextFile(name(query) + ".txt", bytes)));
    }

    private static String name(LogQuery query) {
        return query.service().map(ServiceName::wire).orElse("system") + "-"
                + query.source().name().toLowerCase(Locale.ROOT);
    }
}
