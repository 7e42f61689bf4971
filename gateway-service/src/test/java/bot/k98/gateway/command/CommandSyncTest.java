package bot.k98.gateway.command;

import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.GatewayMemory.CommandsCreated;
import bot.k98.contracts.discord.GatewayMemory.Creation;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.command.CommandMapper;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommandSyncTest {
    private static final Command PING =
            Command.plain("ping", "Ping", Audience.MEMBER, new Use(ReplyMode.PUBLIC, List.of(), "/ping"));

    private final RecordingDiscord discord = new RecordingDiscord();
    private final CatalogStore catalog = new CatalogStore();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
    private Optional<String> application = Optional.of("10");
    private final Created memory = new Created();
    private final CommandSync sync = sync(true);

    /** What gateways remember of creations; outlives them. */
    private static final class Created implements CreationMemory {
        private List<Creation> creations = List.of();
        private boolean broken;

        @Override
        public CompletionStage<List<Creation>> of(String scope) {
            if (broken) {
                return CompletableFuture.failedFuture(new IllegalStateException("not readable"));
            }
            return CompletableFuture.completedFuture(creations);
        }

        @Override
        public CompletionStage<Void> keep(CommandsCreated created) {
            assertThat(created.scope()).isEqualTo("1");
            creations = created.created();
            return CompletableFuture.completedFuture(null);
        }
    }

    @Test
    void nothingHappensBeforeAllManifestsAreRead() {
        // Given
        offer(PING);

        // When
        sync.turn();

        // Then
        assertThat(discord.calls()).isEmpty();
    }

    @Test
    void nothingHappensWhileDiscordIsAway() {
        // Given
        allRead(PING);
        application = Optional.empty();

        // When
        sync.turn();

        // Then
        assertThat(discord.calls()).isEmpty();
    }

    @Test
    void theGatewayIsReadyOnceDiscordWasToldOfTheCommands() {
        // Given
        allRead(PING);
        Optional<String> before = sync.notReadyBecause();

        // When
        sync.turn();

        // Then
        assertThat(before).isPresent();
        assertThat(sync.notReadyBecause()).isEmpty();
        assertThat(sync.details()).containsEntry("commands", "in step");
    }

    @Test
    void aSyncThatBreaksOffIsBegunAgainLater() {
        // Given
        allRead(PING);
        memory.broken = true;
        sync.turn();
        String broken = sync.details().get("commands");

        // When
        memory.broken = false;
        clock.advance(Duration.ofSeconds(2));
        sync.turn();

        // Then
        assertThat(broken).isEqualTo("not in step, sync failed");
        assertThat(sync.details()).containsEntry("commands", "in step");
    }

    @Test
    void aDiscordThatCanNotBeToldDoesNotKeepItFromBeingReady() {
        // Given
        allRead(PING);
        discord.answering(Endpoint.GET_GUILD_COMMANDS, new Unknown("timeout"));

        // When
        sync.turn();

        // Then
        assertThat(sync.notReadyBecause()).isEmpty();
        assertThat(sync.details()).containsEntry("commands", "not in step, GET failed");
    }

    @Test
    void missingCommandsArePutOnce() {
        // Given
        allRead(PING);

        // When
        sync.turn();
        sync.turn();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.GET_GUILD_COMMANDS, Endpoint.PUT_GUILD_COMMANDS);
        assertThat(discord.calls().getLast().parameters()).containsExactly("10", "1");
    }

    @Test
    void commandsThatAreThereAreLeftAlone() {
        // Given
        allRead(PING);
        List<Object> present = catalog.catalog().shapes().stream()
                .<Object>map(CommandMapper::toJson)
                .toList();
        discord.answering(Endpoint.GET_GUILD_COMMANDS, new Accepted(Map.of(), present));

        // When
        sync.turn();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.GET_GUILD_COMMANDS);
    }

    @Test
    void aServerThatDoesNotListCommandsGetsThemAll() {
        // Given
        allRead(PING);
        discord.answering(Endpoint.GET_GUILD_COMMANDS, refused(501, 0));

        // When
        sync.turn();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.GET_GUILD_COMMANDS, Endpoint.PUT_GUILD_COMMANDS);
    }

    @Test
    void aSyncThatFailedIsTriedAgain() {
        // Given
        allRead(PING);
        discord.answering(Endpoint.GET_GUILD_COMMANDS, new Unknown("503"));

        // When
        sync.turn();
        sync.turn();
        clock.advance(Duration.ofSeconds(2));
        sync.turn();

        // Then
        assertThat(discord.endpoints())
                .containsExactly(Endpoint.GET_GUILD_COMMANDS, Endpoint.GET_GUILD_COMMANDS, Endpoint.PUT_GUILD_COMMANDS);
    }

    @Test
    void afterDiscordsLimitOnCreationsNothingIsAskedForAnHour() {
        // Given
        allRead(PING);
        discord.answering(Endpoint.PUT_GUILD_COMMANDS, refused(400, 30034));

        // When
        sync.turn();
        clock.advance(Duration.ofMinutes(59));
        sync.turn();
        int before = discord.calls().size();
        clock.advance(Duration.ofMinutes(1));
        sync.turn();

        // Then
        assertThat(before).isEqualTo(2);
        assertThat(discord.calls()).hasSize(4);
    }

    @Test
    void creationsThatWouldUseUpTheDayAreLeftUntilTomorrow() {
        // Given
        for (int round = 0; round < 3; round++) {
            offer(IntStream.range(0, 80).mapToObj(CommandSyncTest::command).toArray(Command[]::new));
            catalog.allRead();
            sync.turn();
            offer(PING);
            sync.turn();
        }
        long today = puts();

        // When
        clock.advance(Duration.ofHours(25));
        sync.turn();
        offer(IntStream.range(0, 80).mapToObj(CommandSyncTest::command).toArray(Command[]::new));
        sync.turn();

        // Then
        assertThat(today).isEqualTo(4);
        assertThat(puts()).isGreaterThan(today);
    }

    @Test
    void whatWasCreatedBeforeARestartStillCounts() {
        // Given
        memory.creations = List.of(new Creation(clock.instant().minus(Duration.ofHours(23)), 180));
        allRead(PING);

        // When
        sync.turn();
        long today = puts();
        String standing = sync.details().get("commands");
        clock.advance(Duration.ofHours(2));
        sync.turn();

        // Then
        assertThat(today).isZero();
        assertThat(standing).isEqualTo("waiting, too many were created today: create 2, change 0, remove 0");
        assertThat(puts()).isEqualTo(1);
        assertThat(memory.creations).containsExactly(new Creation(clock.instant(), 2));
    }

    @Test
    void aCreationThatIsTriedAgainCountsOnce() {
        // Given
        allRead(PING);
        discord.answering(Endpoint.PUT_GUILD_COMMANDS, new Unknown("503"))
                .answering(Endpoint.PUT_GUILD_COMMANDS, new Unknown("503"));

        // When
        for (int i = 0; i < 3; i++) {
            sync.turn();
            clock.advance(Duration.ofMinutes(2));
        }

        // Then
        assertThat(puts()).isEqualTo(3);
        assertThat(memory.creations).extracting(Creation::commands).containsExactly(2);
    }

    @Test
    void whatWouldBeDoneCanBeShownWithoutDoingIt() {
        // Given
        allRead(PING);
        CommandSync showing = sync(false);

        // When
        showing.turn();
        showing.turn();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.GET_GUILD_COMMANDS);
        assertThat(showing.details()).containsEntry("commands", "would be: create 2, change 0, remove 0");
        assertThat(memory.creations).isEmpty();
    }

    @Test
    void aServerThatDoesNotListCommandsIsNotGivenThemWhenTheyAreOnlyToBeShown() {
        // Given
        allRead(PING);
        discord.answering(Endpoint.GET_GUILD_COMMANDS, refused(501, 0));

        // When
        sync(false).turn();

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.GET_GUILD_COMMANDS);
    }

    @Test
    void withNothingOfferedDiscordsCommandsAreNotWiped() {
        // Given
        catalog.allRead();

        // When
        sync.turn();

        // Then
        assertThat(discord.calls()).isEmpty();
    }

    private CommandSync sync(boolean apply) {
        CommandScope scope = new CommandScope(Optional.of("1"), apply);
        return new CommandSync(catalog, () -> application, scope, discord, memory, clock);
    }

    private long puts() {
        return discord.endpoints().stream()
                .filter(Endpoint.PUT_GUILD_COMMANDS::equals)
                .count();
    }

    private static Command command(int number) {
        return Command.plain(
                "c" + number, "One of many", Audience.MEMBER, new Use(ReplyMode.PUBLIC, List.of(), "/c" + number));
    }

    private void allRead(Command... commands) {
        offer(commands);
        catalog.allRead();
    }

    private void offer(Command... commands) {
        catalog.put(new CommandsOffered(ServiceName.WATCHDOG, List.of(commands), List.of()));
    }
}
