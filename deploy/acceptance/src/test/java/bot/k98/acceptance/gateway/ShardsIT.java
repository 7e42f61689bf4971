package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways with a shard each: the guild belongs to the second, direct messages to the first. */
@Tag("long")
class ShardsIT {
    @TempDir
    Path folder;

    @Test
    void eachProcessServesItsOwnShardAndNothingIsToldTwice() {
        try (GatewayStack stack = GatewayStack.in(folder)) {
            // Given
            stack.with("SHARD_COUNT", "2").with("SHARD_IDS", "0").gateway(1);
            stack.with("SHARD_IDS", "1").gateway(2);
            try (ScriptedService service = ScriptedService.of(ServiceName.QUEUE, stack.bootstrapServers())) {
                Use use = new Use(ReplyMode.PUBLIC, List.of(), "/echo");
                service.offer(new CommandsOffered(
                        ServiceName.QUEUE,
                        List.of(Command.plain("echo", "Says it back", Audience.MEMBER, use)),
                        List.of(),
                        List.of(),
                        Set.of(Uploads.CHANNEL)));
                service.onUse(
                        event -> service.reply(new Answer(event.interaction().address(), MessageBody.of("pong"))));
                await().atMost(Uploads.PATIENCE).until(() -> sessions(stack).equals(List.of("[0,2]", "[1,2]")));
                await().atMost(Uploads.PATIENCE).until(() -> answered(stack));

                // When
                await().atMost(Uploads.PATIENCE).until(() -> told(stack, service));
                String id = drop(stack);
                await().atMost(Uploads.PATIENCE)
                        .until(() -> service.messages().toString().contains(id));

                // Then
                assertThat(service.messages().stream()
                                .filter(event -> event.toString().contains(id)))
                        .hasSize(1);
                assertThat(stack.members()
                                .use("member", "general", "/echo")
                                .path("history")
                                .findValuesAsText("what"))
                        .containsExactly("message");
            }
        }
    }

    private static boolean answered(GatewayStack stack) {
        return stack.discord()
                        .get("/sandbox/api/commands?as=member&channel=general")
                        .toString()
                        .contains("echo")
                && "pong"
                        .equals(stack.members()
                                .use("member", "general", "/echo")
                                .path("text")
                                .asText());
    }

    private static boolean told(GatewayStack stack, ScriptedService service) {
        drop(stack);
        return !service.messages().isEmpty();
    }

    private static String drop(GatewayStack stack) {
        return stack.members().drop("officer", "uploads", "a.csv", "a".getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> sessions(GatewayStack stack) {
        return stack.discord()
                .get("/sandbox/api/sessions")
                .path("sessions")
                .valueStream()
                .filter(session -> session.path("connected").asBoolean())
                .map(session -> session.path("shard"))
                .map(JsonNode::toString)
                .sorted()
                .toList();
    }
}
