package bot.k98.watchdog.page;

import bot.k98.runtime.process.Directories;
import bot.k98.watchdog.connection.ConnectionListener;
import bot.k98.watchdog.domain.child.ChildState;
import bot.k98.watchdog.domain.incident.Episode;
import bot.k98.watchdog.domain.ops.InstanceStatus;
import bot.k98.watchdog.domain.ops.Situation;
import bot.k98.watchdog.incident.IncidentWatch;
import bot.k98.watchdog.judge.Watch;
import bot.k98.watchdog.lag.LagWatch;
import bot.k98.watchdog.logs.LogFolder;
import bot.k98.watchdog.restarts.Restart;
import bot.k98.watchdog.restarts.RestartBook;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;

/** Everything that the page shows at once, as one JSON object. */
@ApplicationScoped
class PageState {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int INCIDENTS = 30;
    private static final int RESTARTS = 20;

    private final Sources sources;
    private final ReadinessReasons reasons;
    private final LogFolder logs;
    private final Clock clock;

    /** Where it comes from. */
    @Singleton
    record Sources(
            Watch watch, LagWatch lag, IncidentWatch incidents, ConnectionListener connection, RestartBook restarts) {}

    PageState(Sources sources, Directories directories, Clock clock) {
        this.sources = sources;
        this.logs = new LogFolder(directories.logRoot());
        this.reasons = new ReadinessReasons();
        this.clock = clock;
    }

    /** Blocks for a moment when a process has to be asked why it isn't ready. */
    String json() {
        Situation situation = sources.watch().situation();
        ObjectNode root = JSON.createObjectNode();
        root.put("at", clock.instant().toString());
        root.put("brokerReachable", situation.brokerReachable());
        ArrayNode processes = root.putArray("processes");
        situation.instances().forEach(instance -> process(processes.addObject(), instance));
        LagJson.table(root.putObject("lag"), sources.lag(), clock.instant());
        ArrayNode incidents = root.putArray("incidents");
        sources.incidents().incidents().stream()
                .limit(INCIDENTS)
                .forEach(episode -> incident(incidents.addObject(), episode));
        DiscordJson.put(root.putObject("discord"), sources.connection().view());
        ArrayNode restarts = root.putArray("restarts");
        sources.restarts().newest(RESTARTS).forEach(restart -> restart(restarts.addObject(), restart));
        ObjectNode files = root.putObject("logs");
        Stream.concat(Stream.of(LogFolder.SYSTEM), logs.processes().stream())
                .forEach(process -> logs.files(process)
                        .forEach(file -> files.withArray(process).add(file)));
        return root.toString();
    }

    private void process(ObjectNode node, InstanceStatus instance) {
        node.put("name", instance.name());
        node.put("condition", word(instance.condition()));
        instance.supervised().ifPresent(state -> supervised(node, state));
        instance.restarts().ifPresent(count -> node.put("restarts", count));
        instance.residentBytes().ifPresent(bytes -> node.put("memoryBytes", bytes));
        instance.beat().ifPresent(aged -> {
            node.put("version", aged.beat().version());
            node.put("startedAt", aged.beat().startedAt().toString());
            node.put("beatAgeSeconds", aged.age().toSeconds());
            node.put("live", aged.beat().live());
            node.put("ready", aged.beat().ready());
            ObjectNode details = node.putObject("details");
            aged.beat().details().forEach(details::put);
        });
        ArrayNode why = node.putArray("reasons");
        reasons.of(instance, logs.processes()).forEach(why::add);
    }

    private static void supervised(ObjectNode node, ChildState state) {
        node.put("state", word(state.getClass()));
        if (state instanceof ChildState.Running running) {
            // One that was taken over has run for longer than this watchdog-service knows it.
            node.put("runsSince", running.id().startedAt().toString());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code BackingOff} → {@code backing off}. */
    private static String word(Class<?> state) {
        return state.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static void incident(ObjectNode node, Episode episode) {
        node.put("id", episode.id());
        node.put("kind", episode.concern().kind().wire());
        node.put("subject", episode.concern().subject());
        node.put("problem", episode.problem());
        node.put("openedAt", episode.openedAt().toString());
        episode.resolvedAt().ifPresent(at -> node.put("resolvedAt", at.toString()));
    }

    private static void restart(ObjectNode node, Restart restart) {
        node.put("at", restart.at().toString());
        node.put("process", restart.process());
        node.put("kind", word(restart.kind()));
        node.put("how", restart.how());
    }
}
