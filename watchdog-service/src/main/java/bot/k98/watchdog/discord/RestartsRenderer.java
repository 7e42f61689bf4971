package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.watchdog.restarts.Restart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer to /ops restarts; coloured by the newest. */
public final class RestartsRenderer {
    private RestartsRenderer() {}

    public static MessageBody body(List<Restart> newestFirst) {
        String lines = newestFirst.stream().map(RestartsRenderer::line).collect(Collectors.joining("\n"));
        Embed embed = new Embed(
                Optional.of(text("restarts.title")),
                Optional.of(Cut.to(Cut.DESCRIPTION, lines.isEmpty() ? text("restarts.none") : lines)),
                newestFirst.stream().findFirst().map(RestartsRenderer::color).orElse(Colors.GREEN),
                List.of(),
                Optional.empty());
        return MessageBody.of("").with(embed);
    }

    private static String line(Restart restart) {
        String what =
                switch (restart.kind()) {
                    case PLANNED -> text("restarts.planned");
                    case CRASHED -> text("restarts.crashed");
                    case HUNG -> text("restarts.hung");
                    case STAYS_DOWN -> text("restarts.stays.down");
                };
        return text("restarts.line", restart.at().getEpochSecond(), restart.process(), what, restart.how());
    }

    private static int color(Restart restart) {
        return switch (restart.kind()) {
            case PLANNED -> Colors.GREEN;
            case CRASHED, HUNG -> Colors.AMBER;
            case STAYS_DOWN -> Colors.RED;
        };
    }
}
