package bot.k98.gateway.command;

import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.command.CommandMapper;
import bot.k98.gateway.domain.command.CommandShape;
import bot.k98.gateway.testing.RecordingDiscord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandSyncTest {
    private static final Command PING =
            Command.plain("ping", "Ping", Audience.MEMBER, new Use(ReplyMode.PUBLIC, List.of(), "/ping"));

    private final RecordingDiscord discord = new RecordingDiscord();
    private final CatalogStore catalog = new CatalogStore();
    private Optional<String> application = Optional.of("10");
    private final CommandSync sync = new CommandSync(catalog, () -> application, Optional.of("1"), discord);

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
        Map<String, Object> present = CommandMapper.toJson(CommandShape.of(PING));
        discord.answering(Endpoint.GET_GUILD_COMMANDS, new Accepted(Map.of(), List.of(present)));

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

        // Then
        assertThat(discord.endpoints())
                .containsExactly(Endpoint.GET_GUILD_COMMANDS, Endpoint.GET_GUILD_COMMANDS, Endpoint.PUT_GUILD_COMMANDS);
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

    private void allRead(Command... commands) {
        offer(commands);
        catalog.allRead();
    }

    private void offer(Command... commands) {
        catalog.put(new CommandsOffered(ServiceName.WATCHDOG, List.of(commands), List.of()));
    }
}
