package bot.k98.acceptance;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.Members;
import bot.k98.acceptance.stack.RunningBot;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member's way through the whole bot: Discord, topic, service, topic, Discord. */
@Order(RunningBot.LAST)
class RoundTripIT {
    @RegisterExtension
    static final RunningBot BOT = new RunningBot();

    private static Members members;

    @BeforeAll
    static void up() {
        members = BOT.members();
    }

    @Test
    void pingIsAnsweredPubliclyWithTheTimesOfItsWay() {
        // When
        JsonNode answer = members.use("member", "general", "/ping");

        // Then
        assertThat(answer.path("state").asText()).isEqualTo("answered");
        assertThat(answer.path("ephemeral").asBoolean()).isFalse();
        assertThat(answer.path("missed").asBoolean()).isFalse();
        assertThat(answer.path("text").asText()).containsPattern("\\d+ ms");
    }

    @Test
    void aPrivateAnswerIsSeenByNobodyElse() {
        // When
        JsonNode answer = members.use("member", "general", "/remind set when:1d text:a secret wish");

        // Then
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();
        assertThat(members.messages("member", "general").toString()).contains("a secret wish");
        assertThat(members.messages("admin", "general").toString()).doesNotContain("a secret wish");
    }

    @Test
    void aReminderArrivesOnceAsADirectMessageAndItsButtonsWork() {
        // Given
        JsonNode answer = members.use("member", "general", "/remind set when:2s text:water the garden");
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();

        // When
        await().atMost(ofSeconds(20))
                .until(() -> reminders("member", "water the garden").size() == 1);
        JsonNode pressed = members.press("member", "dm", "Done");

        // Then
        assertThat(pressed.path("state").asText()).isEqualTo("answered");
        await().during(ofSeconds(3))
                .atMost(ofSeconds(5))
                .until(() -> reminders("member", "water the garden").size() == 1);
    }

    @Test
    void aCancelledReminderNeverArrives() {
        // Given
        members.use("officer", "general", "/remind set when:15s text:never mind");
        String id = members.autocomplete("officer", "general", "remind cancel", "id", "")
                .path(0)
                .path("value")
                .asText();

        // When
        JsonNode answer = members.use("officer", "general", "/remind cancel id:" + id);

        // Then
        assertThat(answer.path("text").asText()).contains("never mind");
        await().during(ofSeconds(17))
                .atMost(ofSeconds(20))
                .until(() -> reminders("officer", "never mind").isEmpty());
    }

    @Test
    void aFileDroppedIntoTheUploadsChannelIsImportedAndAnsweredThere() {
        // Given
        String before =
                members.use("officer", "uploads", "/queue status").path("text").asText();
        String scan = "GovernorID,GovernorName,HonorPoints\n1001,Ada,55\n1002,Bo,66\n";

        // When
        members.drop("officer", "uploads", "round_trip.csv", scan.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(before).doesNotContain("round_trip.csv");
        await().atMost(ofSeconds(60)).until(() -> fromBot("uploads").contains("round_trip.csv"));
        assertThat(members.use("officer", "uploads", "/queue jobs").path("text").asText())
                .contains("round_trip.csv", "imported");
    }

    @Test
    void aMembersDataComesInOneFileFromAllServicesAndIsDeletedByAll() throws IOException, InterruptedException {
        // Given
        members.use("officer", "general", "/remind set when:3d text:polish the boots");
        String scan = "GovernorID,GovernorName,HonorPoints\n1001,Ada,57\n1002,Bo,68\n";
        members.drop("officer", "uploads", "1198_honor_own.csv", scan.getBytes(StandardCharsets.UTF_8));
        await().atMost(ofSeconds(60)).until(() -> fromBot("uploads").contains("1198_honor_own.csv"));

        // When
        String before = fileOf(dataCommand("export"));
        dataCommand("delete");
        JsonNode deleted = members.press("officer", "general", "Yes, delete all");
        String after = fileOf(dataCommand("export"));

        // Then
        assertThat(before).contains("polish the boots", "1198_honor_own.csv", "/remind set", "[gateway-service");
        assertThat(deleted.path("text").asText()).startsWith("Deleted, everywhere");
        assertThat(after).doesNotContain("polish the boots", "1198_honor_own.csv", "/remind set", "in time");
        assertThat(members.use("officer", "uploads", "/queue jobs").path("text").asText())
                .contains("1198_honor_own.csv");
    }

    /** It may be used once in ten seconds: tried until it may. */
    private static JsonNode dataCommand(String action) {
        AtomicReference<JsonNode> answer = new AtomicReference<>();
        await().atMost(ofSeconds(30)).until(() -> {
            answer.set(members.use("officer", "general", "/me data action:" + action));
            return !answer.get().path("text").asText().contains("once in");
        });
        return answer.get();
    }

    private static String fileOf(JsonNode answer) throws IOException, InterruptedException {
        String url =
                answer.path("message").path("attachments").path(0).path("url").asText();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void operatorsSeeEveryInstance() {
        // When
        JsonNode status = members.use("admin", "operations", "/ops status");

        // Then
        assertThat(status.path("ephemeral").asBoolean()).isTrue();
        assertThat(status.toString()).contains("gateway-1", "reminder-1", "queue-1", "watchdog-1");
    }

    @Test
    void whoIsNoOperatorIsToldSo() {
        // Given the newcomer has no role; Discord hides the command from them, so the officer tries it
        JsonNode answer = members.use("officer", "operations", "/ops status");

        // Then
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();
        assertThat(answer.toString()).doesNotContain("gateway-1");
    }

    private static String fromBot(String channel) {
        return members.messages("officer", channel).stream()
                .filter(message -> message.path("author").path("bot").asBoolean())
                .map(JsonNode::toString)
                .collect(Collectors.joining());
    }

    private static List<String> reminders(String as, String text) {
        return members.texts(as, "dm").stream()
                .filter(message -> message.contains(text))
                .toList();
    }
}
