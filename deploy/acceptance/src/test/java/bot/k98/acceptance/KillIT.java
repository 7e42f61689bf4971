package bot.k98.acceptance;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.reminder.Subscribers;
import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.acceptance.stack.Launch;
import bot.k98.acceptance.stack.Stack;
import bot.k98.contracts.Topics;
import bot.k98.contracts.reminder.LeadCall;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of each process in turn while a reminder is due, and of reminder-service while many members are to be told: each message arrives, and once. */
@Tag("long")
class KillIT {
    private static final int MANY = 40;

    @TempDir
    static Path folder;

    private static Stack stack;

    @BeforeAll
    static void up() {
        stack = Stack.up(Launch.in(folder));
    }

    @AfterAll
    static void down() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reminder-1", "gateway-1", "broker-1", "watchdog-1"})
    void aReminderDueWhileAProcessIsKilledArrivesOnce(String victim) {
        // Given
        String text = "killed " + victim;
        assertThat(stack.members()
                        .use("member", "general", "/remind set when:4s text:" + text)
                        .path("state")
                        .asText())
                .isEqualTo("answered");

        // When
        await().pollDelay(ofSeconds(3)).atMost(ofSeconds(5)).until(() -> true);
        stack.kill(victim);

        // Then
        await().atMost(ofSeconds(90)).until(() -> arrived(text).size() == 1);
        await().during(ofSeconds(5))
                .atMost(ofSeconds(7))
                .until(() -> arrived(text).size() == 1);
        await().atMost(ofSeconds(60)).until(KillIT::answers);
    }

    /** Killed as soon as the lead is called, while members are being told or about to be. */
    @Test
    void aLeadThatIsDueWhileItsServiceIsKilledIsToldEveryMemberOnce() {
        // Given
        Subscribers siege = Subscribers.join(
                stack.members(), "http://127.0.0.1:" + stack.launch().portBase(), "siege", MANY);
        siege.eventAt(Instant.now().plus(ofDays(2)));
        siege.chooseAnHourBefore();
        siege.eventAt(Instant.now().plus(ofHours(1)).plusSeconds(8));

        // When
        await().pollInterval(ofMillis(50)).atMost(ofSeconds(30)).until(() -> isCalled(siege.title()));
        stack.kill("reminder-1");

        // Then
        await().atMost(ofSeconds(90)).until(() -> siege.told().values().stream().allMatch(times -> times > 0));
        await().during(ofSeconds(5))
                .atMost(ofSeconds(7))
                .until(() -> siege.told().values().stream().allMatch(times -> times == 1));
        await().atMost(ofSeconds(60)).until(KillIT::answers);
    }

    private static boolean isCalled(String title) {
        return CommittedTopic.read(stack.bootstrapServers(), Topics.DUE).stream()
                .anyMatch(call -> call instanceof LeadCall.LeadDue due
                        && due.occurrence().title().equals(title));
    }

    /** Both at once: the service that was killed before may still be on its way. */
    private static boolean answers() {
        return Stream.of("/ping", "/remind list")
                .allMatch(command -> "answered"
                        .equals(stack.members()
                                .use("member", "general", command)
                                .path("state")
                                .asText()));
    }

    private static List<String> arrived(String text) {
        return stack.members().texts("member", "dm").stream()
                .filter(message -> message.contains(text))
                .toList();
    }
}
