package bot.k98.acceptance.ops;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.Launch.Ended;
import bot.k98.acceptance.stack.Members;
import bot.k98.acceptance.stack.RunningBot;
import bot.k98.acceptance.stack.Stack;
import bot.k98.contracts.Trace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What operators ask in Discord, and what they are told without asking. */
@Order(RunningBot.LAST)
@Tag("long")
class OperatorsDeskIT {
    private static final String ADMIN = "admin";
    private static final String OPERATIONS = "operations";
    private static final Pattern LOSSES = Pattern.compile("in the last week: (\\d+)");

    @RegisterExtension
    static final RunningBot BOT = new RunningBot();

    private static Stack stack;
    private static Members members;

    @BeforeAll
    static void up() {
        stack = BOT.stack();
        members = BOT.members();
    }

    @Test
    void lagNamesEveryGroupAndTopic() {
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(ask("/ops lag").toString())
                        .contains("gateway ← discord.replies.watchdog", "watchdog ← discord.interactions"));
    }

    @Test
    void logsStandInTheMessageOrComeAsAFile() {
        assertThat(ask("/ops logs service:gateway contains:started lines:5").toString())
                .contains("started instance=gateway-1");
        assertThat(ask("/ops logs service:gateway lines:1000").toString()).contains("gateway-general");
    }

    @Test
    void aUseIsFollowedFromDiscordOverItsTopics() {
        // Given
        JsonNode ping = members.use("member", "general", "/ping");
        String reference = Trace.ofInteraction(ping.path("id").asText()).reference();

        // When
        String path = ask("/ops trace ref:" + reference).toString();

        // Then
        assertThat(path).contains("used /ping", "discord.interactions/", "discord.replies.watchdog/", reference);
    }

    @Test
    void officersSeeWhatIsUsed() {
        // Given
        members.use("member", "general", "/ping");
        members.use("officer", "operations", "/ops status");

        // Then
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                members.use("officer", "general", "/usage top").toString())
                        .contains("/ping", "/ops status", "failed"));
        assertThat(members.use("officer", "general", "/usage detail dimension:command value:ping")
                        .toString())
                .contains("/ping in the last week", "1100000000000000103");
    }

    @Test
    void operatorsAreToldOfTheStartOnce() {
        // A watchdog that another class killed tells of its own start, with other words.
        await().atMost(ofSeconds(60)).untilAsserted(() -> assertThat(starts()).hasSize(1));
        assertThat(starts().getFirst()).contains("every process was well");
    }

    private static List<String> starts() {
        return members.texts(ADMIN, "dm").stream()
                .filter(text -> text.contains(" is up") && text.contains("This is its first start here"))
                .toList();
    }

    @Test
    void aStoppedServiceStaysDownUntilItIsStarted() {
        // Given
        ask("/ops stop service:queue");

        // When
        members.press(ADMIN, OPERATIONS, "Stop");

        // Then
        await().atMost(ofSeconds(20))
                .until(() ->
                        stack.process("queue-1").filter(ProcessHandle::isAlive).isEmpty());
        await().during(ofSeconds(3))
                .until(() ->
                        stack.process("queue-1").filter(ProcessHandle::isAlive).isEmpty());
        assertThat(ask("/ops status").toString()).contains("queue-1", "stopped by an operator");

        // When
        Ended restart = stack.launch().ask("restart", "queue");
        ask("/ops restart service:queue");
        members.press(ADMIN, OPERATIONS, "Restart");

        // Then
        assertThat(restart.errors()).contains("queue was stopped by an operator", "./k98 start queue");
        await().untilAsserted(() ->
                assertThat(members.messages(ADMIN, OPERATIONS).toString()).contains("so nothing was restarted"));

        // When
        Ended start = stack.launch().ask("start", "queue");

        // Then
        assertThat(start.out()).contains("queue is being started");
        await().atMost(ofSeconds(60))
                .until(() ->
                        stack.process("queue-1").filter(ProcessHandle::isAlive).isPresent());
        await().atMost(ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(ask("/ops start service:queue").toString()).contains("is running already"));
    }

    @Test
    void aLossOfAFewSecondsStandsInTheListOfConnections() {
        // Given
        int before = losses();

        // When
        members.fault("/gateway/drop", "{\"resumable\":true,\"code\":4000}");

        // Then
        await().atMost(ofSeconds(60)).ignoreExceptions().until(() -> losses() > before);
        assertThat(ask("/ops connection").toString())
                .contains("Discord closed it with code 4000. The session was resumed");
    }

    /** As the title of the list says; the bot may be away just now, and answer nothing. */
    private static int losses() {
        Matcher title = LOSSES.matcher(ask("/ops connection").toString());
        assertThat(title.find()).isTrue();
        return Integer.parseInt(title.group(1));
    }

    @Test
    void aLostBrokerIsToldOnceItIsBackAndListed() {
        // Given
        await().atMost(ofSeconds(20)).until(() -> ask("/ops lag").toString().contains("gateway"));

        // When
        long broker = stack.process("broker-1").orElseThrow().pid();
        signal("STOP", broker);
        await().atMost(ofSeconds(60)).until(() -> incidents().contains("broker-lost"));
        signal("CONT", broker);

        // Then
        awaitMessage(OPERATIONS, "Broker lost");
        awaitMessage("dm", "Broker lost");
        assertThat(ask("/ops incidents").toString()).contains("Kafka broker");
    }

    private static void awaitMessage(String channel, String text) {
        await().atMost(ofSeconds(90))
                .untilAsserted(() ->
                        assertThat(members.messages(ADMIN, channel).toString()).contains(text));
    }

    private static JsonNode ask(String command) {
        return members.use(ADMIN, OPERATIONS, command);
    }

    private static String incidents() {
        return read(stack.launch().data().resolve("watchdog").resolve("incidents.jsonl"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static void signal(String name, long pid) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .start()
                    .waitFor();
            assertThat(code).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
