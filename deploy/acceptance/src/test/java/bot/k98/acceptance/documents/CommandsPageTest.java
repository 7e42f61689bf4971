package bot.k98.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.command.Help;
import bot.k98.queue.discord.QueueManifest;
import bot.k98.queue.domain.profile.Profiles;
import bot.k98.reminder.discord.ReminderManifest;
import bot.k98.watchdog.discord.WatchdogManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After a change of a manifest: {@code mvn test -pl deploy/acceptance -am -Dtest=CommandsPageTest -Dreferences.update=true}. */
class CommandsPageTest {
    private static final Path PAGE = Path.of("../../docs/commands.md");

    @Test
    void theCommandsPageSaysWhatTheServicesOffer() throws IOException {
        // Given
        String text = new CommandsPage(List.of(
                        Help.manifest(),
                        ReminderManifest.offered(),
                        QueueManifest.offered(new Profiles(List.of())),
                        WatchdogManifest.offered()))
                .text();
        if (Boolean.getBoolean("references.update")) {
            Files.writeString(PAGE, text);
        }

        // Then
        assertThat(PAGE)
                .as(
                        "write it anew: mvn test -pl deploy/acceptance -am -Dtest=CommandsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dreferences.update=true")
                .hasContent(text);
    }
}
