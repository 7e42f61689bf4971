package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.watchdog.domain.start.StartReport;
import bot.k98.watchdog.domain.start.StartReport.Away;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The direct message after a start. */
public final class StartRenderer {
    private static final double MILLIS = 1000.0;

    /** Lines that a message has room for. */
    private static final int MOST_LINES = 20;

    private StartRenderer() {}

    public static MessageBody body(StartReport report) {
        List<String> lines = new ArrayList<>();
        String took = String.format(Locale.ROOT, "%.1f", report.took().toMillis() / MILLIS);
        lines.add(
                report.unwell().isEmpty()
                        ? text("start.well", report.version(), took)
                        : text("start.unwell", report.version(), took, String.join(", ", report.unwell())));
        lines.add(report.away().map(StartRenderer::away).orElse(text("start.first")));
        if (!report.restored().isEmpty()) {
            lines.add(text("start.restored"));
            report.restored().stream()
                    .limit(MOST_LINES)
                    .map(line -> "- " + line)
                    .forEach(lines::add);
        }
        lines.add(report.waited() == 0 ? text("start.nothing.waits") : text("start.waited", report.waited()));
        return MessageBody.of(String.join("\n", lines));
    }

    private static String away(Away away) {
        return text(
                "start.away", WatchdogTexts.uptime(away.length()), away.since().getEpochSecond());
    }
}
