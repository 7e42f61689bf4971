package bot.k98.watchdog.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import org.junit.jupiter.api.Test;

class WatchdogManifestTest {
    private final CommandsOffered offered = WatchdogManifest.offered();

    @Test
    void pingIsForAllAndSeenByAll() {
        // When
        Command ping = offered.commands().getFirst();

        // Then
        assertThat(ping.name()).isEqualTo("ping");
        assertThat(ping.audience()).isEqualTo(Audience.MEMBER);
        assertThat(ping.use().orElseThrow().reply()).isEqualTo(ReplyMode.PUBLIC);
    }

    @Test
    void opsIsForOperatorsAndPrivate() {
        // When
        Command ops = offered.commands().getLast();

        // Then
        assertThat(ops.audience()).isEqualTo(Audience.OPERATOR);
        assertThat(ops.subcommands()).extracting(Subcommand::name).containsExactly("status", "restart");
        assertThat(ops.subcommands())
                .allSatisfy(sub -> assertThat(sub.use().reply()).isEqualTo(ReplyMode.PRIVATE));
    }
}
