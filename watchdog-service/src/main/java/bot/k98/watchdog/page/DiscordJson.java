package bot.k98.watchdog.page;

import bot.k98.watchdog.discord.ConnectionRenderer;
import bot.k98.watchdog.domain.connection.ConnectionBook.View;
import bot.k98.watchdog.domain.connection.Outage;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The last losses of the connection to Discord as JSON. */
final class DiscordJson {
    private static final int OUTAGES = 10;

    private DiscordJson() {}

    /**
     * {@code {complete, since, outages: [{from, until, resumed, unknown, words}]}}, the newest first; absent is what isn't known, or not yet.
     */
    static void put(ObjectNode node, View view) {
        node.put("complete", view.complete());
        view.since().ifPresent(since -> node.put("since", since.toString()));
        ArrayNode outages = node.putArray("outages");
        view.outages().stream().limit(OUTAGES).forEach(outage -> outage(outages.addObject(), outage));
    }

    private static void outage(ObjectNode node, Outage outage) {
        outage.from().ifPresent(from -> node.put("from", from.toString()));
        outage.end().ifPresent(end -> {
            node.put("until", end.at().toString());
            node.put("resumed", end.resumed());
        });
        node.put("unknown", !outage.unknown().isEmpty());
        node.put("words", ConnectionRenderer.plain(outage));
    }
}
