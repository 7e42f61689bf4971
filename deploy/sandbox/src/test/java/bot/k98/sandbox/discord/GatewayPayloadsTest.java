package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gateway's golden requests follow Discord's own description, where that file is at hand (DISCORD_OPENAPI). */
class GatewayPayloadsTest {
    private static final Path GOLDEN = Path.of("..", "..", "gateway-service", "src", "test", "resources", "golden");
    private static final String MESSAGES = "/channels/{channel_id}/messages";
    private static final String MESSAGE = MESSAGES + "/{message_id}";
    private static final String CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback";
    private static final String WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}";

    /** Which requests have these bodies. */
    private record Operation(String files, String method, String path) {}

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("commands", "PUT", "/applications/{application_id}/guilds/{guild_id}/commands"),
            new Operation("(defer-.*|reply-(choices|form|respond-.*|update))", "POST", CALLBACK),
            new Operation("reply-edit", "PATCH", WEBHOOK + "/messages/@original"),
            new Operation("reply-follow-up-.*", "POST", WEBHOOK),
            new Operation("(message-replaced|board-edit)", "PATCH", MESSAGE),
            new Operation(
                    "(help-.*|message-(menu|rich|text)|post-message|reply-elsewhere|board-create)", "POST", MESSAGES));

    static Stream<Path> payloads() throws IOException {
        return Files.list(GOLDEN);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aGoldenRequestIsAsDiscordDescribesIt(Path file) throws IOException {
        // Given
        String name = file.getFileName().toString().replace(".json", "");
        List<Operation> operations = OPERATIONS.stream()
                .filter(operation -> name.matches(operation.files()))
                .toList();
        JsonNode body = Json.parse(Files.readString(file));

        // When
        List<String> problems = OpenApi.find().stream()
                .flatMap(api -> operations.stream()
                        .flatMap(operation -> api.problems(operation.method(), operation.path(), body).stream()))
                .toList();

        // Then
        assertThat(operations).as("which request has this body").hasSize(1);
        assertThat(problems).isEmpty();
    }
}
