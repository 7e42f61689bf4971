package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.contracts.ServiceName;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply.Answer;
import bot.k98.contracts.privacy.PrivacyFact;
import bot.k98.contracts.privacy.PrivacyFact.GuildLeft;
import bot.k98.contracts.privacy.PrivacyFact.GuildPresent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One gateway between a local Discord and a service, and what is shown of it; it is started once for all of that. */
@Tag("long")
class GatewayIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Use PUBLICLY = new Use(ReplyMode.PUBLIC, List.of(), "/echo");
    private static final Use PRIVATELY = new Use(
            ReplyMode.PRIVATE,
            List.of(Option.optional("word", "A word", OptionType.STRING).autocompleted()),
            "/hush");

    @TempDir
    static Path folder;

    private static GatewayStack stack;
    private static ScriptedService service;

    @BeforeAll
    static void start() {
        stack = GatewayStack.in(folder);
        stack.gateway(1);
        service = ScriptedService.of(ServiceName.WATCHDOG, stack.bootstrapServers());
        service.offer(
                List.of(
                        Command.plain("echo", "Says it back", Audience.MEMBER, PUBLICLY),
                        Command.plain("hush", "Says it quietly", Audience.MEMBER, PRIVATELY),
                        Command.plain("engine", "For operators", Audience.OPERATOR, PUBLICLY)),
                List.of(new Action("flip", ReplyMode.UPDATE, Audience.MEMBER)));
        await().atMost(SOON)
                .until(() -> stack.discord()
                        .get("/sandbox/api/commands?as=member&channel=general")
                        .toString()
                        .contains("hush"));
    }

    @AfterAll
    static void stop() {
        service.close();
        stack.close();
    }

    @BeforeEach
    void calm() {
        stack.members().noFaults();
        service.onUse(event -> service.reply(new Answer(event.interaction().address(), MessageBody.of("pong"))));
    }

    @Nested
    class Answers extends AnswerCases {
        Answers() {
            super(stack, service);
        }
    }

    @Nested
    class Posts extends PostCases {
        Posts() {
            super(stack, service);
        }
    }

    @Test
    void aRemovalFromTheGuildIsToldToEveryTaskAndAnOutageIsNot() {
        // Given
        int seen = told(GuildPresent.class);

        // When
        stack.members().fault("/guild/outage", "{}");
        stack.members().fault("/guild/back", "{}");
        await().atMost(SOON).until(() -> told(GuildPresent.class) == seen + Topics.DEFAULT_PARTITIONS);
        int leftByAnOutage = told(GuildLeft.class);
        stack.members().fault("/guild/leave", "{}");
        await().atMost(SOON).until(() -> told(GuildLeft.class) == Topics.DEFAULT_PARTITIONS);
        stack.members().fault("/guild/join", "{}");
        await().atMost(SOON).until(() -> told(GuildPresent.class) == seen + 2 * Topics.DEFAULT_PARTITIONS);

        // Then
        assertThat(leftByAnOutage).isZero();
        assertThat(stack.members()
                        .use("member", "general", "/echo")
                        .path("text")
                        .asText())
                .isEqualTo("pong");
    }

    private static int told(Class<? extends PrivacyFact> kind) {
        return (int) CommittedTopic.read(stack.bootstrapServers(), Topics.PRIVACY_FACTS).stream()
                .filter(kind::isInstance)
                .count();
    }
}
