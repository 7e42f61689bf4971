package bot.k98.acceptance.scaling;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Launch.Ended;
import bot.k98.acceptance.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders and files come in all the time while there are one, two and again one instance of who handles them. */
@Tag("long")
class ScalingIT {
    @TempDir
    static Path folder;

    private static Stack stack;
    private static UploadLoad files;

    @BeforeAll
    static void up() {
        files = new UploadLoad(folder);
        Launch launch = Launch.in(folder)
                .with("DISCORD_CDN_HOSTS", files.host())
                .with("HONOR_CHANNEL_ID", String.join(",", UploadLoad.CHANNELS));
        stack = Stack.up(launch, "--scale", "gateway=1");
        files.connect(stack.bootstrapServers());
    }

    @AfterAll
    static void down() {
        if (stack != null) {
            stack.close();
        }
        files.close();
    }

    @Test
    void nothingIsLostOrDoubledFromOneToTwoToOne() throws Exception {
        ReminderLoad reminders = new ReminderLoad(stack.members(), "calm");
        try (Load both = Load.of(reminders, files.named("calm"))) {
            both.during(ofSeconds(4));

            // When
            assertThat(k98("scale", "reminder=2", "queue=2").out()).contains("reminder: 1 → 2", "queue: 1 → 2");
            await().atMost(ReminderLoad.PATIENCE).until(() -> ready(32) && ready(42));
            both.during(ofSeconds(5));

            // Then
            assertThat(operatorsSee()).contains("reminder-2", "queue-2");

            // When
            k98("scale", "reminder=1,queue=1");
            await().atMost(ReminderLoad.PATIENCE).until(() -> gone("reminder-2") && gone("queue-2"));
            both.during(ofSeconds(4));
        }

        // Then
        reminders.eachArrivesOnce();
        files.eachEndsOnce("calm");
        assertThat(operatorsSee()).doesNotContain("reminder-2", "queue-2");
        assertThat(Files.readString(stack.launch().logs().resolve("reminder-2/log.txt")))
                .contains("drain requested", "exit=0");
        assertThat(Files.readString(stack.launch().logs().resolve("log.txt")))
                .contains("scaled service=reminder from=1 to=2", "taken away instance=reminder-2")
                .doesNotContain("crashed instance=reminder-2");
    }

    @Test
    void nothingIsLostOrDoubledWhenOneOfTwoIsKilled() throws Exception {
        ReminderLoad reminders = new ReminderLoad(stack.members(), "rough");
        k98("scale", "reminder=2,queue=2");
        await().atMost(ReminderLoad.PATIENCE).until(() -> ready(32) && ready(42));
        try (Load both = Load.of(reminders, files.named("rough"))) {
            both.during(ofSeconds(4));

            // When
            stack.kill("reminder-1");
            stack.kill("queue-1");

            // Then
            both.during(ofSeconds(4));
            await().atMost(ReminderLoad.PATIENCE).until(() -> ready(31) && ready(41));
            k98("scale", "reminder=1,queue=1");
            await().atMost(ReminderLoad.PATIENCE).until(() -> gone("reminder-2") && gone("queue-2"));
        }
        reminders.eachArrivesOnce();
        files.eachEndsOnce("rough");
    }

    @Test
    void everyUseIsAnsweredWhileTheGatewayIsRestartedInTurns() throws Exception {
        // Given
        PingUses pings = new PingUses(stack.members());
        long before = stack.process("gateway-1").orElseThrow().pid();
        Ended restart;
        try (Load load = Load.of(pings)) {
            load.during(ofSeconds(3));

            // When
            restart = k98("restart", "gateway", "--rolling");
            load.during(ofSeconds(3));
        }

        // Then
        assertThat(restart.errors()).isEmpty();
        assertThat(restart.out()).contains("gateway was restarted");
        assertThat(stack.process("gateway-1").orElseThrow().pid()).isNotEqualTo(before);
        assertThat(pings.count()).isGreaterThan(200);
        await().atMost(ReminderLoad.PATIENCE)
                .untilAsserted(() -> assertThat(pings.unanswered()).isEmpty());
    }

    @Test
    void whatCanNotBeRestartedIsNamed() {
        assertThat(k98("restart", "watchdog", "--rolling").errors())
                .contains("'watchdog' can't be restarted from here");
    }

    @Test
    void whatCanNotBeScaledIsNamed() {
        assertThat(k98("scale", "remider=2").errors()).contains("There is no service 'remider'");
        assertThat(k98("scale", "watchdog=2").errors()).contains("The watchdog can't be scaled");
        Ended tooMany = k98("scale", "queue=10");
        assertThat(tooMany.errors()).contains("from 1 to 9");
        assertThat(tooMany.code()).isEqualTo(1);
    }

    @Test
    void whoDoesNotHaveTheKeyCanNotSteer() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at(10, "/api/scale?wanted=queue=2"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }

    private static Ended k98(String... arguments) {
        return stack.launch().ask(arguments);
    }

    private static String operatorsSee() {
        return stack.members().use("admin", "operations", "/ops status").toString();
    }

    private static boolean gone(String instance) {
        return stack.process(instance).filter(ProcessHandle::isAlive).isEmpty()
                && !operatorsSee().contains(instance);
    }

    private static boolean ready(int port) {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(at(port, "/q/health/ready"))
                                            .timeout(ofSeconds(2))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + (stack.launch().portBase() + port) + path);
    }
}
