package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.watchdog.domain.trace.Hop;
import bot.k98.watchdog.domain.trace.TracePath;
import java.util.List;
import java.util.Optional;

/** A use's path as a table of steps, for Discord and for a terminal. */
public final class TraceRenderer {
    private TraceRenderer() {}

    public static MessageBody body(TracePath path) {
        if (path.isEmpty()) {
            return MessageBody.of(words(path));
        }
        Embed embed = new Embed(
                Optional.of(title(path)),
                Optional.of(Cut.first(Cut.DESCRIPTION - Cut.FIELD, lines(path))),
                Colors.GREY,
                List.of(),
                path.complete() ? Optional.empty() : Optional.of(text("trace.incomplete")));
        return MessageBody.of("").with(embed);
    }

    /** For a terminal: a line for each step. */
    public static String plain(TracePath path) {
        if (path.isEmpty()) {
            return words(path).replace("`", "") + "\n";
        }
        String end = path.complete() ? "" : text("trace.incomplete") + "\n";
        return title(path) + "\n" + String.join("\n", lines(path)) + "\n" + end;
    }

    private static String title(TracePath path) {
        return text(
                "trace.title",
                path.reference().shown(),
                path.hops().size(),
                path.hops().getFirst().at());
    }

    private static String words(TracePath path) {
        return text(
                path.complete() ? "trace.nothing" : "trace.nothing.incomplete",
                path.reference().shown());
    }

    private static List<String> lines(TracePath path) {
        return path.hops().stream().map(hop -> line(path, hop)).toList();
    }

    private static String line(TracePath path, Hop hop) {
        return "%+7d ms  %-11s %-28s %s"
                .formatted(path.since(hop).toMillis(), hop.who(), hop.where(), hop.what())
                .stripTrailing();
    }
}
