package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.discord.MessageBody.Field;
import bot.k98.watchdog.domain.incident.Episode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Incidents as messages, and as a list. */
public final class IncidentRenderer {
    private static final int LISTED = 15;

    private IncidentRenderer() {}

    /** @param lastLines of a log; may be empty */
    public static MessageBody notice(Episode episode, List<String> lastLines) {
        String logs = lastLines.isEmpty() ? "" : "\n" + Cut.last(Cut.DESCRIPTION - Cut.FIELD, lastLines);
        Embed embed = new Embed(
                Optional.of(Cut.to(Cut.TITLE, title(episode))),
                Optional.of(Cut.to(Cut.FIELD - 1, episode.problem()) + logs),
                episode.isOpen() ? Colors.RED : Colors.GREEN,
                times(episode),
                Optional.of(text("incident.footer", episode.concern().kind().wire(), shortId(episode))));
        return MessageBody.of("").with(embed);
    }

    private static String title(Episode episode) {
        String kind = text("incident.kind." + episode.concern().kind().wire());
        return text(
                episode.isOpen() ? "incident.opened" : "incident.resolved",
                kind,
                episode.concern().subject());
    }

    private static List<Field> times(Episode episode) {
        Field since = new Field(text("incident.since"), time(episode.openedAt(), "R"), true);
        return episode.resolvedAt()
                .map(over -> List.of(since, new Field(text("incident.took"), took(episode, over), true)))
                .orElse(List.of(since));
    }

    private static String took(Episode episode, Instant over) {
        return WatchdogTexts.uptime(Duration.between(episode.openedAt(), over));
    }

    private static String time(Instant at, String style) {
        return "<t:%d:%s>".formatted(at.getEpochSecond(), style);
    }

    private static String shortId(Episode episode) {
        return episode.id().substring(0, Math.min(8, episode.id().length()));
    }

    /** @param newestFirst open ones before */
    public static MessageBody list(List<Episode> newestFirst) {
        long open = newestFirst.stream().filter(Episode::isOpen).count();
        List<String> lines =
                newestFirst.stream().limit(LISTED).map(IncidentRenderer::line).toList();
        String body = lines.isEmpty() ? text("incidents.none") : String.join("\n", lines);
        Embed embed = new Embed(
                Optional.of(text("incidents.title", open)),
                Optional.of(Cut.to(Cut.DESCRIPTION, body)),
                open > 0 ? Colors.RED : Colors.GREEN,
                List.of(),
                Optional.empty());
        return MessageBody.of("").with(embed);
    }

    private static String line(Episode episode) {
        String problem = Cut.to(200, episode.problem());
        return episode.resolvedAt()
                .map(over -> text("incidents.over", time(episode.openedAt(), "f"), problem, took(episode, over)))
                .orElseGet(() -> text("incidents.open", time(episode.openedAt(), "R"), problem));
    }
}
