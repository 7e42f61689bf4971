package bot.k98.acceptance.alerts;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Launch.Ended;
import bot.k98.acceptance.stack.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running bot as its operators' tools see it: who is told what, what can be measured, and what is never shown. */
@Tag("long")
class AlertIT {
    private static final String BROKER_LOST = "k98/STAGING/broker-lost/broker";

    /** Each secret is a word that stands nowhere else. */
    private static final List<String> SECRETS =
            List.of("planted-bot-token", "planted-routing-key", "planted-token", "planted-id");

    @TempDir
    static Path folder;

    private static AlertReceiver receiver;
    private static OutsideWorld world;
    private static Stack stack;

    @BeforeAll
    static void up() throws IOException {
        receiver = AlertReceiver.start();
        world = new OutsideWorld(Files.createDirectories(folder.resolve("world")), SECRETS.getFirst());
        Path key = Files.writeString(folder.resolve("routing-key"), "planted-routing-key\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        stack = Stack.up(world.connect(Launch.in(Files.createDirectories(folder.resolve("bot"))))
                .with(
                        "BACKUP_DIR",
                        Files.createDirectories(folder.resolve("backups")).toString())
                .with("K98_ENVIRONMENT", "STAGING")
                .with("LOG_TO_CONSOLE", "1")
                .with("LOG_CONSOLE_FORMAT", "json")
                .with("PAGERDUTY_ROUTING_KEY_FILE", key.toString())
                .with("PAGERDUTY_EVENTS_URL", receiver.pagerDutyUrl())
                .with("ALERT_WEBHOOK_URL", receiver.webhookUrl())
                .with("DEADMAN_PING_URL", receiver.deadManUrl())
                .with("DEADMAN_PING_INTERVAL", "1s"));
    }

    @AfterAll
    static void down() {
        stack.close();
        world.close();
        receiver.close();
    }

    @Test
    void aBrokerThatIsAwayIsToldAndTakenBackWithoutIt() {
        // Given
        await("the dead-man's switch hears that all is well")
                .atMost(ofSeconds(60))
                .until(() -> receiver.deadMan().count() > 0);

        // When
        world.stop("broker");
        int pings;
        try {
            await().atMost(ofSeconds(90)).until(() -> sent("trigger", BROKER_LOST) == 1);
            await().atMost(ofSeconds(30)).until(() -> webhookHeard("k98-bot STAGING: broker-lost broker"));
            receiver.pagerDuty().answer(503);
            int silence = receiver.deadMan().count();
            await("the dead-man's switch hears nothing, for several of its intervals")
                    .during(ofSeconds(6))
                    .atMost(ofSeconds(12))
                    .until(() -> receiver.deadMan().count() == silence);
            pings = silence;
        } finally {
            world.startBroker();
        }
        await().atMost(ofSeconds(120)).until(() -> sent("resolve", BROKER_LOST) > 0);

        // Then
        assertThat(sent("trigger", BROKER_LOST)).isOne();
        await().atMost(ofSeconds(30)).until(() -> webhookHeard("broker-lost broker is over"));
        await("it hears again")
                .atMost(ofSeconds(90))
                .until(() -> receiver.deadMan().count() > pings + 1);
    }

    @Test
    void aRealPrometheusGetsDataForEveryRuleAndEveryPanel() throws IOException {
        assumeThat(Prometheus.has("prometheus"))
                .as("Prometheus is installed (Debian: apt-get install prometheus)")
                .isTrue();

        // Given
        world.members().use("member", "general", "/ping");
        world.members().use("member", "general", "/remind set when:10s text:stretch");

        // When
        try (Prometheus prometheus =
                Prometheus.start(folder.resolve("prometheus"), stack.launch().portBase())) {
            await("all four services are scraped")
                    .atMost(ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> prometheus.query("up == 1").size() == 4);

            // Then
            await().atMost(ofSeconds(60)).untilAsserted(() -> {
                assertThat(Queries.metricsOfRules())
                        .hasSizeGreaterThan(10)
                        .allSatisfy(metric ->
                                assertThat(prometheus.query(metric)).as(metric).isNotEmpty());
                assertThat(Queries.ofDashboards())
                        .hasSizeGreaterThan(20)
                        .allSatisfy(query ->
                                assertThat(prometheus.query(query)).as(query).isNotEmpty());
            });
        }
    }

    @Test
    void aSecretStandsInNoLogMetricHeartbeatTopicArchiveOrProcessList() throws IOException {
        // Given
        world.members().use("member", "general", "/ping");
        world.members().use("admin", "operations", "/ops status");

        // When
        Ended backup = stack.launch().ask("backup", "--with-logs");
        String archives = Archives.read(folder.resolve("backups"), folder.resolve("unpacked"));
        String everything = Traces.of(stack, world.bootstrapServers());

        // Then
        assertThat(backup.code()).as(backup.errors()).isZero();
        assertThat(archives).contains("started instance=gateway-1", "\"format\"", "Restart a part of the bot");
        assertThat(SECRETS).allSatisfy(secret -> assertThat(archives).doesNotContain(secret));
        assertThat(everything).contains("started instance=gateway-1", "k98_watchdog_uses_total", "\"type\":\"Beat\"");
        assertThat(SECRETS).allSatisfy(secret -> assertThat(everything).doesNotContain(secret));
    }

    @Test
    void theConsoleHasAJsonObjectALineAndTheFilesHaveLines() throws IOException {
        // Given
        Path logs = stack.launch().logs().resolve("gateway-1");

        // Then
        assertThat(Files.readAllLines(logs.resolve("console.txt")).stream().map(JsonHttp::read))
                .isNotEmpty()
                .anySatisfy(
                        entry -> assertThat(entry.path("message").asText()).startsWith("started instance=gateway-1"));
        assertThat(Files.readAllLines(logs.resolve("log.txt")).getFirst()).matches("\\d{4}-\\d\\d-\\d\\dT.*");
    }

    private static long sent(String action, String key) {
        return receiver.pagerDuty().received().stream()
                .filter(event -> event.path("event_action").asText().equals(action))
                .map(AlertIT::key)
                .filter(key::equals)
                .count();
    }

    private static boolean webhookHeard(String text) {
        return receiver.webhook().received().toString().contains(text);
    }

    private static String key(JsonNode event) {
        return event.path("dedup_key").asText();
    }
}
