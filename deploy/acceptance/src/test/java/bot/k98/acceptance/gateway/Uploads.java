package bot.k98.acceptance.gateway;

import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.contracts.discord.MessageEvent;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;

/** A gateway that watches the uploads channel, members who post there, and a service that hears of it. */
final class Uploads implements AutoCloseable {
    static final String CHANNEL = "1100000000000000303";

    /** A generous bound on a busy machine; not a promise. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final GatewayStack stack;
    final ScriptedService service;

    private Uploads(GatewayStack stack) {
        this.stack = stack;
        this.service = ScriptedService.of(ServiceName.QUEUE, stack.bootstrapServers());
    }

    /** Returns when the channel is watched. */
    static Uploads in(Path folder) {
        GatewayStack stack = GatewayStack.in(folder).with("DISCORD_QUIET_LIMIT", "2s");
        stack.gateway(1);
        Uploads uploads = new Uploads(stack);
        try {
            uploads.service.watch(CHANNEL);
            await().atMost(PATIENCE).until(uploads::heard);
            return uploads;
        } catch (ConditionTimeoutException e) {
            uploads.close();
            throw e;
        }
    }

    /** A member posts a file; the message's id. */
    String drop(String name) {
        return stack.members().drop("officer", "uploads", name, name.getBytes(StandardCharsets.UTF_8));
    }

    List<String> drop(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> drop("scan-" + i + ".csv"))
                .toList();
    }

    /** Ids of the messages that the service heard of, repeats included. */
    List<String> told() {
        return service.messages().stream().map(Uploads::id).toList();
    }

    void awaitTold(List<String> ids) {
        await().atMost(PATIENCE).until(() -> told().containsAll(ids));
    }

    void awaitTold(String id) {
        awaitTold(List.of(id));
    }

    /** What the gateway said of its connection so far. */
    List<ConnectionEvent> connection() {
        return CommittedTopic.read(stack.bootstrapServers(), Topics.CONNECTION);
    }

    /** What it says from the record of that number on, as soon as there is so much of it. */
    List<ConnectionEvent> connection(int from, int count) {
        return await().atMost(PATIENCE)
                .until(() -> connection().stream().skip(from).toList(), said -> said.size() >= count);
    }

    /** How many sessions of today are left. */
    int identifiesLeft() {
        return sessions().path("identifies_left").asInt();
    }

    /** The ids of the sessions that are connected. */
    List<String> connectedSessions() {
        return sessions()
                .path("sessions")
                .valueStream()
                .filter(session -> session.path("connected").asBoolean())
                .map(session -> session.path("id").asText())
                .toList();
    }

    boolean connected() {
        return !connectedSessions().isEmpty();
    }

    private JsonNode sessions() {
        return new JsonHttp(stack.url()).get("/sandbox/api/sessions");
    }

    /** Whether a file that is posted now is heard of: the first ones may come before the channel is watched. */
    private boolean heard() {
        String id = drop("are-you-there.csv");
        try {
            await().atMost(Duration.ofSeconds(3)).until(() -> told().contains(id));
            return true;
        } catch (ConditionTimeoutException notYet) {
            return false;
        }
    }

    private static String id(MessageEvent event) {
        return switch (event) {
            case MessagePosted posted -> posted.message().id();
        };
    }

    @Override
    public void close() {
        service.close();
        stack.close();
    }
}
