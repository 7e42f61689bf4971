package bot.k98.gateway.answer;

import static bot.k98.contracts.discord.Manifest.ReplyMode.FORM;
import static bot.k98.contracts.discord.Manifest.ReplyMode.PUBLIC;
import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static bot.k98.gateway.testing.Uses.CREATED;
import static bot.k98.gateway.testing.Uses.answer;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.InteractionEvent;
import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.gateway.GatewayMetrics;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.call.ErrorCode;
import bot.k98.gateway.domain.command.AccessPolicy;
import bot.k98.gateway.domain.command.CommandCatalog;
import bot.k98.gateway.domain.interaction.InteractionRouter;
import bot.k98.gateway.domain.interaction.Words;
import bot.k98.gateway.testing.ManualLater;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.gateway.testing.Shelf;
import bot.k98.gateway.testing.Uses;
import bot.k98.runtime.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InteractionDeskTest {
    private final SettableClock clock = new SettableClock(CREATED.plusMillis(100));
    private final ManualLater later = new ManualLater(clock);
    private final RecordingDiscord discord = new RecordingDiscord();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GatewayMetrics metrics = new GatewayMetrics(meters);
    private final ReplyDesk replies = new ReplyDesk(
            discord,
            new DirectChannels(discord, Optional.empty(), clock),
            new Attaching(new Shelf(), later, clock),
            later,
            clock,
            metrics);
    private final List<InteractionEvent> published = new ArrayList<>();
    private final CompletableFuture<Void> confirmation = new CompletableFuture<>();
    private final CommandCatalog catalog = CommandCatalog.of(List.of(new CommandsOffered(
            ServiceName.WATCHDOG,
            List.of(Command.plain("ping", "Ping", Audience.MEMBER, new Use(PUBLIC, List.of(), "/ping"))),
            List.of(new Action("edit", FORM, Audience.MEMBER)))));

    private final InteractionDesk desk = new InteractionDesk(
            new InteractionRouter(() -> catalog, new AccessPolicy(Set.of(), Set.of(), Set.of()))::route,
            event -> {
                published.add(event);
                return confirmation;
            },
            replies,
            later,
            clock,
            metrics);

    @Test
    void aUseIsPublishedAndNothingIsSaidWhileTheServiceThinks() {
        // When
        desk.take(Uses.command("ping"));
        confirmation.complete(null);
        later.advance(Duration.ofMillis(1_100));

        // Then
        assertThat(published).hasSize(1);
        assertThat(discord.calls()).isEmpty();
    }

    @Test
    void aSlowServiceIsDeferredAsVisiblyAsItsAnswerWillBe() {
        // When
        desk.take(Uses.command("ping"));
        confirmation.complete(null);
        later.advance(Duration.ofMillis(1_200));

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
        assertThat(discord.lastBody()).isEqualTo(Map.of("type", 5));
    }

    @Test
    void aBrokerThatIsSilentIsNotCalledThinkingBeforeItHadItsTime() {
        // Given
        desk.take(Uses.command("ping"));
        later.advance(Duration.ofMillis(1_500));
        List<Endpoint> meanwhile = discord.endpoints();

        // When
        confirmation.completeExceptionally(new IllegalStateException("no broker"));

        // Then
        assertThat(meanwhile).isEmpty();
        assertThat(discord.lastBody().toString()).contains(Words.NOT_CONFIRMED).contains("flags=64");
        assertThat(counted("apologised")).isOne();
        assertThat(counted("direct")).isZero();
    }

    @Test
    void aServiceInTimeIsNotDeferred() {
        // Given
        desk.take(Uses.command("ping"));
        confirmation.complete(null);

        // When
        replies.deliver(answer(PUBLIC));
        later.advance(Duration.ofSeconds(10));

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
        assertThat(discord.lastBody().get("type")).isEqualTo(4);
    }

    @Test
    void aPublishThatIsNotConfirmedIsSaidAtOnce() {
        // Given
        desk.take(Uses.command("ping"));

        // When
        confirmation.completeExceptionally(new IllegalStateException("no broker"));

        // Then
        assertThat(discord.lastBody().toString()).contains(Words.NOT_CONFIRMED).contains("flags=64");
    }

    @Test
    void aPublishThatFailsAfterTheServiceAnsweredIsNotMentioned() {
        // Given
        desk.take(Uses.command("ping"));
        replies.deliver(answer(PUBLIC));

        // When
        confirmation.completeExceptionally(new IllegalStateException("acknowledgement lost"));

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
    }

    @Test
    void aPublishThatFailsAfterThePublicDeferralIsSaidPrivately() {
        // Given
        desk.take(Uses.command("ping"));
        later.advance(Duration.ofMillis(2_000));
        discord.answering(Endpoint.GET_ORIGINAL, refused(404, ErrorCode.UNKNOWN_MESSAGE));
        later.advance(Duration.ofSeconds(4));

        // When
        confirmation.completeExceptionally(new IllegalStateException("no broker"));

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK, Endpoint.GET_ORIGINAL, Endpoint.FOLLOW_UP);
    }

    @Test
    void choicesAreNeverDeferred() {
        // When
        desk.take(Uses.typing("ping"));
        later.advance(Duration.ofMillis(1_900));

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
        assertThat(discord.lastBody()).isEqualTo(Map.of("type", 8, "data", Map.of("choices", List.of())));
    }

    @Test
    void aFormIsNeverDeferredAndTooLateItsMemberIsToldToTryAgain() {
        // Given
        desk.take(Uses.button(ServiceName.WATCHDOG, "edit"));

        // When
        later.advance(Duration.ofMillis(1_800));
        boolean silent = discord.calls().isEmpty();
        later.advance(Duration.ofMillis(200));
        replies.deliver(Uses.form());

        // Then
        assertThat(silent).isTrue();
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
        assertThat(discord.lastBody().toString())
                .contains(Words.FORM_TOO_LATE)
                .contains("flags=64")
                .contains("type=4");
    }

    @Test
    void aFormInTimeOpensAndNothingElseIsSaid() {
        // Given
        desk.take(Uses.button(ServiceName.WATCHDOG, "edit"));

        // When
        replies.deliver(Uses.form());
        later.advance(Duration.ofSeconds(10));

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
        assertThat(discord.lastBody().get("type")).isEqualTo(9);
    }

    @Test
    void aRepeatedUseIsPublishedOnce() {
        // When
        desk.take(Uses.command("ping"));
        desk.take(Uses.command("ping"));

        // Then
        assertThat(published).hasSize(1);
    }

    @Test
    void aUseThatDiscordHasGivenUpIsNotPublished() {
        // Given
        clock.advance(Duration.ofSeconds(3));

        // When
        desk.take(Uses.command("ping"));

        // Then
        assertThat(published).isEmpty();
        assertThat(discord.calls()).isEmpty();
    }

    @Test
    void anUnknownCommandIsAnsweredWithoutKafka() {
        // When
        desk.take(Uses.command("vanished"));

        // Then
        assertThat(published).isEmpty();
        assertThat(discord.endpoints()).containsExactly(Endpoint.CALLBACK);
    }

    private double counted(String outcome) {
        return meters.get("k98_gateway_answers")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
