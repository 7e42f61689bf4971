package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.discord.ConnectionEvent.Connection;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.watchdog.domain.connection.ConnectionBook.View;
import bot.k98.watchdog.domain.connection.Outage;
import bot.k98.watchdog.domain.connection.Outage.End;
import bot.k98.watchdog.domain.connection.Outage.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer to /ops connection, and the words for one outage on the operations page. */
public final class ConnectionRenderer {
    private static final int LISTED = 10;

    /** For what stands below the list. */
    private static final int ROOM_BELOW = 400;

    private static final int NAMED_CHANNELS = 3;

    private ConnectionRenderer() {}

    public static MessageBody list(View view) {
        List<String> lines = lines(view.outages());
        lines.addAll(below(view, view.outages().size() - lines.size()));
        Embed embed = new Embed(
                Optional.of(text("connection.title", view.outages().size())),
                Optional.of(String.join("\n", lines)),
                color(view.outages()),
                List.of(),
                Optional.empty());
        return MessageBody.of("").with(embed);
    }

    /** @param more outages than are listed */
    private static List<String> below(View view, int more) {
        List<String> lines = new ArrayList<>();
        if (view.outages().isEmpty() && view.complete()) {
            lines.add(nothing(view));
        }
        if (more > 0) {
            lines.add(text("connection.more", more));
        }
        if (view.outages().stream().anyMatch(ConnectionRenderer::repeatedNothing)) {
            lines.add(text("connection.edits"));
        }
        if (!view.complete()) {
            lines.add(text("connection.reading"));
        }
        return lines;
    }

    /** What stands in the place of an empty list. */
    private static String nothing(View view) {
        return view.since()
                .map(since -> text("connection.none", time(since, "f")))
                .orElseGet(() -> text("connection.silent"));
    }

    /** Whole lines alone, as many as there is room for. */
    private static List<String> lines(List<Outage> newestFirst) {
        List<String> lines = new ArrayList<>();
        int room = Cut.DESCRIPTION - ROOM_BELOW;
        for (Outage outage : newestFirst.stream().limit(LISTED).toList()) {
            String line = line(outage);
            room -= line.length() + 1;
            if (room < 0) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private static int color(List<Outage> outages) {
        if (outages.stream().anyMatch(outage -> outage.end().isEmpty())) {
            return Colors.RED;
        }
        return outages.stream().allMatch(outage -> outage.unknown().isEmpty()) ? Colors.GREEN : Colors.AMBER;
    }

    private static boolean repeatedNothing(Outage outage) {
        return outage.end().filter(over -> !over.resumed()).isPresent();
    }

    private static String line(Outage outage) {
        List<String> parts = new ArrayList<>(List.of(when(outage), words(outage)));
        if (!outage.read().isEmpty()) {
            List<String> counts = outage.read().entrySet().stream()
                    .map(channel -> "<#" + channel.getKey() + "> " + channel.getValue())
                    .sorted()
                    .toList();
            parts.add(text("connection.read", named(counts)));
        }
        if (!outage.unknown().isEmpty()) {
            parts.add(text(
                    "connection.unknown",
                    named(outage.unknown().keySet().stream()
                            .sorted()
                            .map(id -> "<#" + id + ">")
                            .toList())));
        }
        return String.join(" ", parts);
    }

    private static String named(List<String> channels) {
        String names = channels.stream().limit(NAMED_CHANNELS).collect(Collectors.joining(", "));
        int more = channels.size() - NAMED_CHANNELS;
        return more > 0 ? text("connection.channels.more", names, more) : names;
    }

    private static String when(Outage outage) {
        String mark = outage.end().isEmpty() ? "🔴" : outage.unknown().isEmpty() ? "🟢" : "🟠";
        Optional<String> from = outage.from().map(at -> time(at, "f"));
        if (outage.end().isEmpty()) {
            return text(
                    "connection.lasting",
                    mark,
                    from.orElse(""),
                    outage.from().map(at -> time(at, "R")).orElse(""));
        }
        String until = time(outage.end().get().at(), "f");
        return from.map(begin -> text("connection.over", mark, begin, took(outage)))
                .orElseGet(() -> text("connection.over.since.unknown", mark, until));
    }

    private static String time(Instant at, String style) {
        return "<t:%d:%s>".formatted(at.getEpochSecond(), style);
    }

    private static String took(Outage outage) {
        Duration length = outage.length().orElse(Duration.ZERO);
        return length.toSeconds() < 1 ? text("connection.moment") : WatchdogTexts.uptime(length);
    }

    /** Whose connection it was, why it was lost, and how it came back. */
    private static String words(Outage outage) {
        String why = outage.reason().map(ConnectionRenderer::why).orElseGet(() -> text("connection.cause.unsaid"));
        String how = outage.end()
                .map(End::resumed)
                .map(resumed -> text(resumed ? "connection.resumed" : "connection.began"))
                .orElseGet(() -> text("connection.not.back"));
        return text("connection.words", who(outage.connection()), why, how);
    }

    private static String who(Connection connection) {
        return connection.shard() == 0
                ? connection.instance()
                : text("connection.shard", connection.instance(), connection.shard());
    }

    private static String why(Reason reason) {
        String code = reason.closeCode().map(String::valueOf).orElse("");
        return switch (reason.cause()) {
            case CLOSED_BY_DISCORD -> text("connection.cause.closed", code);
            case RECONNECT_ASKED -> text("connection.cause.reconnect.asked");
            case SESSION_ENDED -> text("connection.cause.session.ended");
            case UNACKNOWLEDGED -> text("connection.cause.unacknowledged");
            case DEAF -> text("connection.cause.deaf");
            case BROKEN -> text("connection.cause.broken");
            case RENEWED -> text("connection.cause.renewed");
            case STOPPED -> text("connection.cause.stopped");
        };
    }

    /** The same for a page that knows no names of channels. */
    public static String plain(Outage outage) {
        List<String> parts = new ArrayList<>(List.of(words(outage)));
        int messages =
                outage.read().values().stream().mapToInt(Integer::intValue).sum();
        if (messages > 0) {
            parts.add(text("connection.plain.read", messages, outage.read().size()));
        }
        if (!outage.unknown().isEmpty()) {
            parts.add(text("connection.plain.unknown", outage.unknown().size()));
        }
        return String.join(" ", parts);
    }
}
