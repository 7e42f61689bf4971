package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Board.BoardRemoved;
import bot.k98.contracts.discord.Board.BoardWanted;
import bot.k98.contracts.discord.MessageBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class BoardIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String GENERAL = "1100000000000000301";

    @TempDir
    static Path folder;

    private static GatewayStack stack;
    private static ScriptedService service;

    @BeforeAll
    static void start() {
        stack = GatewayStack.in(folder);
        stack.gateway(1);
        service = ScriptedService.of(ServiceName.WATCHDOG, stack.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        service.close();
        stack.close();
    }

    @BeforeEach
    void calm() {
        stack.members().noFaults();
    }

    @Test
    void aBoardIsOnePinnedMessageThatChanges() {
        // Given
        wants("b1", "b1 first");
        String id = shown("b1 first").path("id").asText();

        // When
        for (int i = 2; i <= 30; i++) {
            wants("b1", "b1 text " + i);
        }

        // Then
        JsonNode message = shown("b1 text 30");
        assertThat(message.path("id").asText()).isEqualTo(id);
        await().atMost(SOON).until(() -> shown("b1 text 30").path("pinned").asBoolean());
    }

    @Test
    void aBoardThatSomebodyDeletedIsMadeAgain() {
        // Given
        wants("b2", "b2 text");
        String id = shown("b2 text").path("id").asText();

        // When
        stack.discord().delete("/sandbox/api/messages/" + id + "?as=admin&channel=general");

        // Then
        await().atMost(SOON)
                .until(() -> messages("b2 text").stream()
                        .anyMatch(message -> !message.path("id").asText().equals(id)));
        assertThat(messages("b2 text")).hasSize(1);
    }

    @Test
    void aBoardThatIsTooOldToBeChangedMakesWayForAnother() {
        // Given
        wants("b3", "b3 first");
        String id = shown("b3 first").path("id").asText();
        stack.members()
                .fault(
                        "",
                        "{\"kind\":\"error\",\"status\":429,\"code\":30046,\"match\":\"PATCH .*/messages/" + id
                                + "\"}");

        // When
        wants("b3", "b3 second");

        // Then
        assertThat(shown("b3 second").path("id").asText()).isNotEqualTo(id);
        assertThat(messages("b3 first")).isEmpty();
    }

    @Test
    void aRemovedBoardIsDeleted() {
        // Given
        wants("b4", "b4 text");
        shown("b4 text");

        // When
        service.board(new BoardRemoved("b4", ServiceName.WATCHDOG));

        // Then
        await().atMost(SOON).until(() -> messages("b4 text").isEmpty());
    }

    @Test
    void aGatewayThatIsKilledAfterDiscordTookTheBoardMakesNoSecondOne() {
        // Given
        stack.members().fault("", "{\"kind\":\"held\",\"delay\":\"60s\",\"match\":\"POST .*/messages$\"}");
        wants("b5", "b5 first");
        String id = shown("b5 first").path("id").asText();

        // When
        stack.kill("gateway-1");
        stack.members().noFaults();
        stack.members().fault("/settings", "{\"nonce_window\":\"1s\"}");
        wants("b5", "b5 second");
        stack.gateway(1);

        // Then
        assertThat(shown("b5 second").path("id").asText()).isEqualTo(id);
        assertThat(messages("b5 first")).isEmpty();
    }

    @Test
    void withTwoGatewaysAndWithOneOfThemGoneABoardIsOneMessageAsWantedLast() {
        // Given: boards in several partitions
        List<String> boards = List.of("c1", "c2", "c3", "c4", "c5", "c6");
        boards.forEach(board -> wants(board, board + " first"));
        boards.forEach(board -> shown(board + " first"));

        // When
        stack.launchGateway(2);
        await().atMost(GatewayStack.START).pollInterval(Duration.ofMillis(200)).until(() -> {
            boards.forEach(board -> wants(board, board + " while partitions move"));
            return stack.ready(2);
        });
        boards.forEach(board -> wants(board, board + " with two"));
        boards.forEach(board -> shown(board + " with two"));
        stack.stop("gateway-2");
        boards.forEach(board -> wants(board, board + " last"));

        // Then
        boards.forEach(board -> shown(board + " last"));
        assertThat(stack.members().messages("member", "general").stream()
                        .map(message -> message.path("content").asText())
                        .filter(text -> text.matches("c\\d .*")))
                .containsExactlyInAnyOrder("c1 last", "c2 last", "c3 last", "c4 last", "c5 last", "c6 last");
    }

    private static void wants(String board, String text) {
        service.board(new BoardWanted(board, ServiceName.WATCHDOG, GENERAL, MessageBody.of(text), true));
    }

    private static JsonNode shown(String text) {
        return await().atMost(SOON)
                .until(() -> messages(text).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private static List<JsonNode> messages(String text) {
        return stack.members().messages("member", "general").stream()
                .filter(message -> message.path("content").asText().equals(text))
                .toList();
    }
}
