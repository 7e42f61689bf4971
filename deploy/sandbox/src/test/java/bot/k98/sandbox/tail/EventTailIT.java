package bot.k98.sandbox.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.sandbox.testing.BrokerProcess;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private List<String> heard = List.of();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void showsTheBotsRecordsAndSaysWhenTheBrokerIsAwayAndBack() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            // Given
            send(broker, "discord.interactions", "before", true);
            send(broker, "somebody.elses", "hidden", true);
            watch(broker.bootstrapServers());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heard).anyMatch(text -> text.contains("\"before\"")));

            // When
            send(broker, "reminder.facts", "written while watched", true);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heard).anyMatch(text -> text.contains("written while watched")));
            broker.kill();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).anyMatch(text -> text.contains("\"away\"")));
            broker.startAgain();
            send(broker, "reminder.facts", "after", false);

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heard).anyMatch(text -> text.contains("\"after\"")));
            assertThat(heard).noneMatch(text -> text.contains("hidden"));
            assertThat(heard)
                    .filteredOn(text -> text.contains("\"before\""))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("\"topic\":\"discord.interactions\"", "\"key\":\"before\"", "\"type\":\"tested\"");
        }
    }

    @Test
    void whoLooksLaterIsToldWhatWasButNotEveryTick() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            // Given
            int port = watch(broker.bootstrapServers());
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).anyMatch(text -> text.contains("reading")));
            send(broker, "reminder.ticks", "a tick", true);
            send(broker, "reminder.facts", "a fact", true);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heard)
                            .anyMatch(text -> text.contains("a tick"))
                            .anyMatch(text -> text.contains("a fact")));

            // When
            List<String> later = look(port);

            // Then
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(later).anyMatch(text -> text.contains("a fact")));
            assertThat(later).noneMatch(text -> text.contains("a tick"));
        }
    }

    /** Serves the tail of these servers and watches it; answers the port. */
    private int watch(String servers) throws Exception {
        EventTail tail = new EventTail(servers);
        Router router = Router.router(vertx);
        router.route(tail.at() + "/*").subRouter(tail.router(vertx, folder, 0));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        heard = look(server.actualPort());
        return server.actualPort();
    }

    /** What a viewer hears, from now on. */
    private List<String> look(int port) throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        ClientWebSocket viewer = vertx.createWebSocketClient().webSocket();
        viewer.textMessageHandler(told::add);
        viewer.connect(port, "127.0.0.1", "/events/live")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return told;
    }

    private static void send(BrokerProcess broker, String topic, String value, boolean isNew) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        if (isNew) {
            try (Admin admin = Admin.create(settings)) {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> event = new ProducerRecord<>(topic, value, value);
            event.headers().add("ce_type", "tested".getBytes(StandardCharsets.UTF_8));
            producer.send(event).get();
        }
    }
}
