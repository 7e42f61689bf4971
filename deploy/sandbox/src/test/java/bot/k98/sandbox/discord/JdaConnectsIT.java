package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.sandbox.state.FirstWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JdaConnectsIT {
    @TempDir
    Path data;

    DiscordFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = new DiscordFixture(data);
    }

    @AfterEach
    void stop() throws IOException {
        fixture.close();
    }

    /** Answers /tea privately, edits the answer, follows a button, and writes to the person. */
    static final class TeaBot extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            event.deferReply(true)
                    .queue(hook -> hook.editOriginal("tea for "
                                    + event.getOption("guest").getAsUser().getName())
                            .setComponents(ActionRow.of(Button.primary("tea:more", "More tea")))
                            .queue());
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            event.editMessage("more tea").setComponents().queue();
            event.getUser()
                    .openPrivateChannel()
                    .flatMap(c -> c.sendMessage("enjoy"))
                    .queue();
        }
    }

    @Test
    void connectsToTheGuildAsItIs() throws Exception {
        // When
        JDA jda = fixture.connect();

        // Then
        Guild guild = jda.getGuildById(FirstWorld.GUILD);
        assertThat(guild.getName()).isEqualTo("Kingdom 1198");
        assertThat(guild.getTextChannels()).extracting("name").contains("general", "operations", "kvk");
        assertThat(guild.getMemberCount()).isEqualTo(5);
        assertThat(guild.getSelfMember().hasPermission(guild.getTextChannelById(FirstWorld.OPERATIONS)))
                .isTrue();
    }

    @Test
    void answersACommandEditsAndFollowsTheButton() throws Exception {
        // Given
        JDA jda = fixture.connect(new TeaBot());
        jda.getGuildById(FirstWorld.GUILD)
                .updateCommands()
                .addCommands(Commands.slash("tea", "a cup").addOption(OptionType.USER, "guest", "who drinks", true))
                .complete();

        // When
        JsonNode answer = fixture.player.command("member", "general", "/tea guest:otto");

        // Then
        assertThat(answer.path("state").asText()).as(answer.toString()).isEqualTo("answered");
        assertThat(answer.path("text").asText()).isEqualTo("tea for otto\n[More tea]");
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();
        assertThat(answer.path("missed").asBoolean()).isFalse();
        assertThat(fixture.player.messages("officer", "general")).isEmpty();

        // When
        JsonNode pressed = fixture.player.press("member", "More tea");

        // Then
        assertThat(pressed.path("text").asText()).isEqualTo("more tea");
        await().untilAsserted(() -> assertThat(fixture.player.messages("member", "dm"))
                .extracting(m -> m.path("content").asText())
                .containsExactly("enjoy"));
    }

    @Test
    void sendsEditsAndDeletesMessages() throws Exception {
        // Given
        JDA jda = fixture.connect();
        var general = jda.getTextChannelById(FirstWorld.GENERAL);

        // When
        Message first = general.sendMessage("one").setNonce("n1").complete();
        Message again = general.sendMessage("one").setNonce("n1").complete();
        first.editMessage("two").complete();

        // Then
        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(general.retrieveMessageById(first.getId()).complete().getContentRaw())
                .isEqualTo("two");

        // When
        first.delete().complete();

        // Then
        assertThat(general.getHistory().retrievePast(10).complete()).isEmpty();
    }
}
