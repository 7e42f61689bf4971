package bot.k98.watchdog.page;

import bot.k98.watchdog.domain.lag.GroupTopic;
import bot.k98.watchdog.domain.lag.LagHistory;
import bot.k98.watchdog.domain.lag.LagRow;
import bot.k98.watchdog.domain.lag.LagTable;
import bot.k98.watchdog.lag.LagWatch;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Lag as JSON: the table with a short past of each row, and the long past of one. */
final class LagJson {
    private static final Duration SHORT_PAST = Duration.ofMinutes(15);
    private static final double MILLIS = 1_000;

    private LagJson() {}

    /** {@code {asOf, old, rows: [{group, topic, records, ageSeconds, readers, recent: [records…]}]}}; null is what isn't known. */
    static void table(ObjectNode node, LagWatch lag, Instant now) {
        LagTable table = lag.newest();
        table.asOf().ifPresent(at -> node.put("asOf", at.toString()));
        table.notReadBecause().ifPresent(why -> node.put("old", why));
        ArrayNode rows = node.putArray("rows");
        table.rows().forEach(row -> row(rows.addObject(), row, lag.history().of(row.reading(), now.minus(SHORT_PAST))));
    }

    private static void row(ObjectNode node, LagRow row, List<LagHistory.Point> recent) {
        node.put("group", row.reading().group());
        node.put("topic", row.reading().topic());
        node.put("records", row.records());
        row.age().ifPresent(age -> node.put("ageSeconds", age.toMillis() / MILLIS));
        node.put("readers", row.readers().name().toLowerCase(Locale.ROOT));
        ArrayNode past = node.putArray("recent");
        recent.forEach(point -> past.add(point.records().orElse(null)));
    }

    /** Three columns of the same length: {@code {at: [epoch seconds…], records: […], ageSeconds: […]}}. */
    static ObjectNode past(ObjectNode node, List<LagHistory.Point> points) {
        ArrayNode at = node.putArray("at");
        ArrayNode records = node.putArray("records");
        ArrayNode age = node.putArray("ageSeconds");
        for (LagHistory.Point point : points) {
            at.add(point.at().getEpochSecond());
            records.add(point.records().orElse(null));
            age.add(point.age().orElse(null));
        }
        return node;
    }

    static GroupTopic reading(String group, String topic) {
        return new GroupTopic(group, topic);
    }
}
