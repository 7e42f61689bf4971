package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import bot.k98.sandbox.rules.Check;
import bot.k98.sandbox.rules.CommandRules;
import bot.k98.sandbox.rules.MessageRules;
import bot.k98.sandbox.rules.ModalRules;
import bot.k98.sandbox.rules.Shape;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gateway's golden requests follow the rules of the local Discord, and Discord's own description where that file is at hand (DISCORD_OPENAPI). */
class GatewayPayloadsTest {
    private static final Path GOLDEN = Path.of("..", "..", "gateway-service", "src", "test", "resources", "golden");
    private static final String MESSAGES = "/channels/{channel_id}/messages";
    private static final String MESSAGE = MESSAGES + "/{message_id}";
    private static final String CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback";
    private static final String WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}";

    /**
     * Which requests have these bodies.
     *
     * @param rule that the local Discord has for them
     */
    private record Operation(String files, String method, String path, Check rule) {}

    private static final List<Operation> OPERATIONS = List.of(
            new Operation(
                    "commands",
                    "PUT",
                    "/applications/{application_id}/guilds/{guild_id}/commands",
                    Check.list(0, 130, CommandRules.COMMAND)),
            new Operation("defer-.*", "POST", CALLBACK, Check.ANY),
            new Operation("reply-respond-.*", "POST", CALLBACK, data(MessageRules.CREATE)),
            new Operation("reply-update", "POST", CALLBACK, data(MessageRules.edit(false))),
            new Operation("reply-choices", "POST", CALLBACK, data(ModalRules.CHOICES)),
            new Operation("reply-form", "POST", CALLBACK, data(ModalRules.MODAL)),
            new Operation("reply-edit", "PATCH", WEBHOOK + "/messages/@original", MessageRules.edit(false)),
            new Operation("reply-follow-up-.*", "POST", WEBHOOK, MessageRules.CREATE),
            new Operation("(message-replaced|board-edit)", "PATCH", MESSAGE, MessageRules.edit(false)),
            new Operation(
                    "(help-.*|message-(everyone|files|menu|rich|text)|post-message|reply-elsewhere|board-create)",
                    "POST",
                    MESSAGES,
                    MessageRules.CREATE));

    private static Check data(Check rule) {
        return Shape.of().must("data", rule);
    }

    static Stream<Path> payloads() throws IOException {
        return Files.list(GOLDEN);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aGoldenRequestIsOneThatTheLocalDiscordTakes(Path file) throws IOException {
        // Given
        JsonNode body = Json.parse(Files.readString(file));

        // When / Then
        assertThatCode(() -> Shape.require(operation(file).rule(), body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aGoldenRequestIsAsDiscordDescribesIt(Path file) throws IOException {
        // Given
        Optional<OpenApi> described = OpenApi.find();
        assumeThat(described).as("Discord's description (DISCORD_OPENAPI)").isPresent();
        Operation operation = operation(file);

        // When
        List<String> problems =
                described.get().problems(operation.method(), operation.path(), Json.parse(Files.readString(file)));

        // Then
        assertThat(problems).isEmpty();
    }

    private static Operation operation(Path file) {
        String name = file.getFileName().toString().replace(".json", "");
        List<Operation> operations = OPERATIONS.stream()
                .filter(operation -> name.matches(operation.files()))
                .toList();
        assertThat(operations).as("which request has this body").hasSize(1);
        return operations.getFirst();
    }
}
