package bot.k98.watchdog.progress;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** One JSON object per line for a program. The last of the start is {@code {"event":"ready",…}}. */
public final class JsonProgress implements ProgressRenderer {
    private static final int MILLIS = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Addresses addresses;

    public JsonProgress(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<String> lines(ProgressEvent event) {
        return List.of(object(event).toString());
    }

    /** The line of a start that was refused before anything is known that a start has. */
    public static String refusal(String why) {
        return refused(why).toString();
    }

    private ObjectNode object(ProgressEvent event) {
        return switch (event) {
            case ProgressEvent.Starting starting ->
                named("starting", starting.part().wire());
            case ProgressEvent.TakenOver over ->
                named("taken-over", over.name()).put("pid", over.pid());
            case ProgressEvent.PartReady part ->
                named("started", part.part().wire()).put("seconds", seconds(part.took()));
            case ProgressEvent.AllReady all -> ready(all.took());
            case ProgressEvent.Crashed crashed ->
                named("crashed", crashed.name())
                        .put("why", crashed.how())
                        .put("restartInSeconds", seconds(crashed.restartIn()));
            case ProgressEvent.Failed failed -> failed(failed);
            case ProgressEvent.Refused refused -> refused(refused.why());
            case ProgressEvent.Stopping _ -> of("stopping");
            case ProgressEvent.Stopped stopped -> of("stopped").put("seconds", seconds(stopped.took()));
        };
    }

    private ObjectNode ready(Duration took) {
        ObjectNode ready = of("ready").put("seconds", seconds(took));
        ObjectNode urls = ready.putObject("urls");
        addresses.page().ifPresent(page -> urls.put("page", page));
        urls.put("discordApi", addresses.discordApi());
        urls.put("operations", addresses.operations());
        urls.put("broker", addresses.broker());
        ObjectNode health = urls.putObject("health");
        new TreeMap<>(addresses.health()).forEach(health::put);
        return ready;
    }

    private static ObjectNode refused(String why) {
        return named("failed", "start").put("why", why);
    }

    private ObjectNode failed(ProgressEvent.Failed failed) {
        ObjectNode object = named("failed", failed.name()).put("why", failed.why());
        failed.lines().forEach(object.putArray("lines")::add);
        return object;
    }

    private static ObjectNode named(String event, String what) {
        return of(event).put("what", what);
    }

    private static ObjectNode of(String event) {
        return JSON.createObjectNode().put("event", event);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), MILLIS);
    }
}
