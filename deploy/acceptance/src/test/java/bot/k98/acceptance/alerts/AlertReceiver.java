package bot.k98.acceptance.alerts;

import bot.k98.acceptance.stack.JsonHttp;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plays those who are to be woken. Each answers as they do when all is well, or with the statuses that were asked for, in order. */
final class AlertReceiver implements AutoCloseable {
    private static final String PAGERDUTY = "/v2/enqueue";
    private static final String WEBHOOK = "/api/webhooks/1/planted-token";
    private static final String DEADMAN = "/ping/planted-id";

    private final HttpServer server;
    private final Door pagerDuty = new Door(202);
    private final Door webhook = new Door(204);
    private final Door deadMan = new Door(200);

    private AlertReceiver(HttpServer server) {
        this.server = server;
        server.createContext(PAGERDUTY, pagerDuty::take);
        server.createContext(WEBHOOK, webhook::take);
        server.createContext(DEADMAN, deadMan::take);
        server.start();
    }

    static AlertReceiver start() {
        try {
            return new AlertReceiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    String pagerDutyUrl() {
        return url(PAGERDUTY);
    }

    String webhookUrl() {
        return url(WEBHOOK);
    }

    String deadManUrl() {
        return url(DEADMAN);
    }

    Door pagerDuty() {
        return pagerDuty;
    }

    Door webhook() {
        return webhook;
    }

    Door deadMan() {
        return deadMan;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One who receives. */
    static final class Door {
        private final int usual;
        private final Queue<Integer> next = new ConcurrentLinkedQueue<>();
        private final List<String> bodies = new CopyOnWriteArrayList<>();

        private Door(int usual) {
            this.usual = usual;
        }

        /** So the next ones are answered. */
        void answer(int... statuses) {
            for (int status : statuses) {
                next.add(status);
            }
        }

        /** What came, in order, as JSON. */
        List<JsonNode> received() {
            return bodies.stream().map(JsonHttp::read).toList();
        }

        int count() {
            return bodies.size();
        }

        private void take(HttpExchange exchange) throws IOException {
            try (exchange) {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                Integer status = next.poll();
                exchange.sendResponseHeaders(status == null ? usual : status, -1);
            }
        }
    }
}
