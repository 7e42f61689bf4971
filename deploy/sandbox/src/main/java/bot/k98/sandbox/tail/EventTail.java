package bot.k98.sandbox.tail;

import bot.k98.sandbox.discord.Mountable;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * WebSocket {@code /events/live}: first {@code {"state":"reading","topics":n}} or {@code {"state":"away","servers":…}}, whenever that changes, and each
 * record as a {@link TailEvent}. Reads only while somebody watches. All fields belong to the event loop of the first viewer.
 */
public final class EventTail implements Mountable {

    private static final int REMEMBERED = 400;

    private final Set<ServerWebSocket> viewers = new HashSet<>();
    private final PriorityQueue<Remembered> latest = new PriorityQueue<>(Comparator.comparingLong(Remembered::at));
    private final String servers;
    private Context loop;
    private String state = "";
    private TopicReader reader;

    /** For the service loader: KAFKA_BOOTSTRAP_SERVERS, default 127.0.0.1 and K98_PORT_BASE + 1. */
    public EventTail() {
        this(servers(System.getenv()));
    }

    EventTail(String servers) {
        this.servers = servers;
    }

    static String servers(Map<String, String> environment) {
        int base = Integer.parseInt(environment.getOrDefault("K98_PORT_BASE", "8600"));
        return environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + (base + 1));
    }

    @Override
    public String at() {
        return "/events";
    }

    @Override
    public String folder() {
        return "events";
    }

    @Override
    public Router router(Vertx vertx, Path folder, int port) {
        Router router = Router.router(vertx);
        router.get("/live").handler(this::watch);
        return router;
    }

    private void watch(RoutingContext context) {
        loop = loop == null ? context.vertx().getOrCreateContext() : loop;
        context.request()
                .toWebSocket()
                .onSuccess(socket -> loop.runOnContext(now -> admit(socket)))
                .onFailure(context::fail);
    }

    private void admit(ServerWebSocket socket) {
        if (socket.isClosed()) {
            return;
        }
        viewers.add(socket);
        socket.closeHandler(closed -> loop.runOnContext(now -> leave(socket)));
        if (!state.isEmpty()) {
            socket.writeTextMessage(state);
        }
        latest.stream().sorted(latest.comparator()).map(Remembered::event).forEach(socket::writeTextMessage);
        if (reader == null) {
            reader = new TopicReader(servers, InstantSource.system(), new OnLoop());
            Thread.ofPlatform().daemon().name("sandbox-tail").start(reader);
        }
    }

    private void leave(ServerWebSocket socket) {
        viewers.remove(socket);
        if (viewers.isEmpty() && reader != null) {
            reader.close();
            reader = null;
            latest.clear();
            state = "";
        }
    }

    private void tell(ObjectNode newState) {
        String text = newState.toString();
        if (!text.equals(state)) {
            state = text;
            viewers.forEach(viewer -> viewer.writeTextMessage(text));
        }
    }

    /** For viewers to come: the newest by their own times, since topics are read one after the other. */
    private record Remembered(long at, String event) {}

    private void pass(ConsumerRecord<String, byte[]> found, String event) {
        // A pulse would push everything else out.
        if (!TopicReader.isPulse(found.topic())) {
            latest.add(new Remembered(found.timestamp(), event));
        }
        while (latest.size() > REMEMBERED) {
            latest.poll();
        }
        viewers.forEach(viewer -> viewer.writeTextMessage(event));
    }

    /** Carries what the reader's thread tells to the event loop. */
    private final class OnLoop implements TopicReader.Audience {

        @Override
        public void reading(int topics) {
            ObjectNode news = JsonNodeFactory.instance
                    .objectNode()
                    .put("state", "reading")
                    .put("topics", topics);
            loop.runOnContext(now -> tell(news));
        }

        @Override
        public void away() {
            ObjectNode news =
                    JsonNodeFactory.instance.objectNode().put("state", "away").put("servers", servers);
            loop.runOnContext(now -> tell(news));
        }

        @Override
        public void hear(ConsumerRecord<String, byte[]> found) {
            String event = TailEvent.of(found).toString();
            loop.runOnContext(now -> pass(found, event));
        }
    }
}
