package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.contracts.ops.Usage.CommandAnswered;
import bot.k98.watchdog.domain.usage.Dimension;
import bot.k98.watchdog.domain.usage.UsageQuestion;
import bot.k98.watchdog.domain.usage.UsageTable;
import bot.k98.watchdog.domain.usage.UsageTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answers to /usage top and /usage detail. */
public final class UsageRenderer {
    private UsageRenderer() {}

    /**
     * @param uses of the period
     * @param complete whether they are all that there were
     */
    public static MessageBody body(UsageQuestion question, List<CommandAnswered> uses, boolean complete) {
        return switch (question) {
            case UsageQuestion.Top top ->
                embed(
                        text("usage.top.title", top.by().word(), top.period().word(), uses.size()),
                        lines(UsageTable.of(uses, top.by(), top.limit()), top.by()),
                        complete);
            case UsageQuestion.Detail detail ->
                detail(detail, UsageTable.only(uses, detail.dimension(), detail.value()), complete);
        };
    }

    private static MessageBody detail(UsageQuestion.Detail detail, List<CommandAnswered> uses, boolean complete) {
        Dimension other = detail.dimension().other();
        List<String> lines = new ArrayList<>();
        String errors = UsageTable.errors(uses).stream()
                .map(error -> error.getKey() + " " + error.getValue())
                .collect(Collectors.joining(", "));
        if (!errors.isEmpty()) {
            lines.add(text("usage.errors", errors));
        }
        lines.addAll(lines(UsageTable.of(uses, other, detail.limit()), other));
        String name = shown(detail.value(), detail.dimension());
        return embed(text("usage.detail.title", name, detail.period().word(), uses.size()), lines, complete);
    }

    private static List<String> lines(UsageTable table, Dimension by) {
        return table.rows().stream().map(row -> line(row, by)).toList();
    }

    private static String line(Row row, Dimension by) {
        String failed = row.failed() == 0 ? "" : text("usage.failed", row.failed());
        String key = by == Dimension.USER ? "<@" + row.key() + ">" : shown(row.key(), by);
        return text("usage.line", key, row.uses(), row.medianMillis(), row.nearlyAllMillis()) + failed;
    }

    private static String shown(String key, Dimension by) {
        return by == Dimension.COMMAND ? "/" + key : key;
    }

    private static MessageBody embed(String title, List<String> lines, boolean complete) {
        List<String> all = new ArrayList<>(lines.isEmpty() ? List.of(text("usage.none")) : lines);
        if (!complete) {
            all.add(text("usage.incomplete"));
        }
        return MessageBody.of("")
                .with(new Embed(
                        Optional.of(title),
                        Optional.of(Cut.to(Cut.DESCRIPTION, String.join("\n", all))),
                        Colors.GREEN,
                        List.of(),
                        Optional.empty()));
    }
}
