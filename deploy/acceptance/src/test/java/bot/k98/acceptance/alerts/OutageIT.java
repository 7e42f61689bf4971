package bot.k98.acceptance.alerts;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker is away, then Discord is: nothing ends, no session is used up, and all goes on when it is back. An outage takes 70 seconds here,
 * or {@code -Dk98.outage.seconds=600}. 70 seconds exceed the sessions of our groups (10 s), the supervisor's patience with a silent child (30 s),
 * Kafka's request (30 s), API, blocking and transaction timeouts (60 s) and the patience with a loop that doesn't turn (60 s); 600 exceed also the delivery
 * timeout (120 s), the longest poll and Streams' patience with a failing task (300 s each).
 */
@Tag("torture")
class OutageIT {
    private static final Duration AWAY = ofSeconds(Integer.getInteger("k98.outage.seconds", 70));
    private static final Duration BACK = ofSeconds(90);

    @TempDir
    static Path folder;

    private static OutsideWorld world;
    private static Stack stack;

    @BeforeAll
    static void up() throws IOException {
        world = new OutsideWorld(Files.createDirectories(folder.resolve("world")), "outage-bot");
        stack = Stack.up(world.connect(Launch.in(Files.createDirectories(folder.resolve("bot")))));
    }

    @AfterAll
    static void down() {
        stack.close();
        world.close();
    }

    @Test
    void aBrokerThatIsAwayForLongEndsNothingAndCostsNoSession() {
        // Given
        Map<String, Long> before = processes();
        int sessions = world.identifiesLeft();
        world.members().use("member", "general", "/remind set when:20s text:stretch");

        // When
        world.stop("broker");
        pass(AWAY);
        Map<String, Long> during = processes();
        world.startBroker();

        // Then
        await().atMost(BACK)
                .untilAsserted(() -> assertThat(
                                world.members().messages("member", "dm").toString())
                        .contains("stretch"));
        await().atMost(BACK).untilAsserted(OutageIT::isAnswered);
        assertThat(during).isEqualTo(before);
        assertThat(processes()).isEqualTo(before);
        assertThat(world.identifiesLeft()).isEqualTo(sessions);
    }

    @Test
    void aDiscordThatIsAwayForLongEndsNothingAndCostsOneSessionAtMost() {
        // Given
        Map<String, Long> before = processes();
        int sessions = world.identifiesLeft();

        // When
        world.stop("discord");
        pass(AWAY);
        Map<String, Long> during = processes();
        world.startDiscord();

        // Then
        await().atMost(BACK).untilAsserted(OutageIT::isAnswered);
        assertThat(during).isEqualTo(before);
        assertThat(processes()).isEqualTo(before);
        assertThat(world.identifiesLeft()).isBetween(sessions - 1, sessions);
    }

    private static void isAnswered() {
        assertThat(world.members().use("member", "general", "/ping").toString()).contains("Pong!");
    }

    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(30)).until(() -> true);
    }

    /** The pid of each: a restart would give another. */
    private static Map<String, Long> processes() {
        return Stream.of("watchdog-1", "gateway-1", "reminder-1", "queue-1")
                .collect(Collectors.toMap(
                        name -> name, name -> stack.process(name).orElseThrow().pid()));
    }
}
