package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.watchdog.domain.lag.LagRow;
import bot.k98.watchdog.domain.lag.LagRow.Readers;
import bot.k98.watchdog.domain.lag.LagTable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The answer to /ops lag: what waits, the oldest first, in one table. */
public final class LagRenderer {
    private static final Duration LATE = Duration.ofSeconds(20);
    private static final Comparator<LagRow> OLDEST_FIRST = Comparator.comparing(
                    (LagRow row) -> row.age().orElse(Duration.ZERO))
            .thenComparing(LagRow::records)
            .reversed()
            .thenComparing(LagRow::reading);

    private LagRenderer() {}

    public static MessageBody body(LagTable table, Optional<ServiceName> service) {
        List<LagRow> rows = table.rows().stream()
                .filter(row -> service.map(ServiceName::wire)
                        .map(row.reading().group()::startsWith)
                        .orElse(true))
                .sorted(OLDEST_FIRST)
                .toList();
        Embed embed = new Embed(
                Optional.of(title(rows)),
                Optional.of(description(table, rows)),
                color(table, rows),
                List.of(),
                Optional.empty());
        return MessageBody.of("").with(embed);
    }

    private static String title(List<LagRow> rows) {
        long records = rows.stream().mapToLong(LagRow::records).sum();
        return records == 0 ? text("lag.title.none") : text("lag.title", records);
    }

    private static String description(LagTable table, List<LagRow> rows) {
        String head = table.notReadBecause()
                .map(why -> text("lag.not.read", why, asOf(table)) + "\n")
                .orElse("");
        if (rows.isEmpty()) {
            return head + text("lag.empty");
        }
        return head
                + Cut.first(
                        Cut.DESCRIPTION - head.length(),
                        rows.stream().map(LagRenderer::line).toList());
    }

    private static String asOf(LagTable table) {
        return table.asOf().map(at -> "<t:" + at.getEpochSecond() + ":R>").orElse("–");
    }

    private static String line(LagRow row) {
        String age = row.age().map(WatchdogTexts::uptime).orElse("?");
        return "%8d  %10s  %s ← %s%s"
                .formatted(
                        row.records(),
                        age,
                        row.reading().group(),
                        row.reading().topic(),
                        row.readers() == Readers.ALL ? "" : "  " + readers(row.readers()));
    }

    private static String readers(Readers readers) {
        return switch (readers) {
            case ALL -> "";
            case SOME -> text("lag.readers.some");
            case NONE -> text("lag.readers.none");
        };
    }

    private static int color(LagTable table, List<LagRow> rows) {
        if (!table.isCurrent()) {
            return Colors.RED;
        }
        boolean late = rows.stream()
                .anyMatch(
                        row -> row.age().filter(age -> age.compareTo(LATE) > 0).isPresent());
        return late ? Colors.AMBER : Colors.GREEN;
    }
}
