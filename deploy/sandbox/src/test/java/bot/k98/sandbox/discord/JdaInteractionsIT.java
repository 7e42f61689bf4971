package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.sandbox.state.FirstWorld;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of interaction, answered by a real JDA. */
@Timeout(60)
class JdaInteractionsIT {
    @TempDir
    Path data;

    DiscordFixture fixture;
    Player player;

    /** Answers each kind by saying what it understood. */
    static final class EchoBot extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            switch (event.getFullCommandName()) {
                case "all set text" -> event.reply(options(event)).queue();
                case "form" -> event.replyModal(form()).queue();
                case "pick" ->
                    event.replyComponents(ActionRow.of(colours()), ActionRow.of(people()))
                            .queue();
                case "report" -> report(event);
                default ->
                    event.replyComponents(Container.of(TextDisplay.of("## second generation")))
                            .useComponentsV2()
                            .queue();
            }
        }

        private static String options(SlashCommandInteractionEvent event) {
            return String.join(
                    ", ", event.getOptions().stream().map(EchoBot::option).toList());
        }

        private static String option(OptionMapping option) {
            return option.getName() + "="
                    + switch (option.getType()) {
                        case USER -> option.getAsUser().getName();
                        case ROLE -> option.getAsRole().getName();
                        case CHANNEL -> option.getAsChannel().getName();
                        case MENTIONABLE -> option.getAsMentionable().getId();
                        default -> option.getAsString();
                    };
        }

        private static Modal form() {
            return Modal.create("form:1", "A form")
                    .addComponents(Label.of("Why?", TextInput.of("why", TextInputStyle.SHORT)))
                    .build();
        }

        private static StringSelectMenu colours() {
            return StringSelectMenu.create("colour")
                    .addOption("Red", "r")
                    .addOption("Blue", "b")
                    .build();
        }

        private static EntitySelectMenu people() {
            return EntitySelectMenu.create("who", SelectTarget.USER, SelectTarget.ROLE)
                    .setRequiredRange(1, 2)
                    .build();
        }

        private static void report(SlashCommandInteractionEvent event) {
            event.deferReply().queue();
            try (InputStream in = event.getOption("file")
                    .getAsAttachment()
                    .getProxy()
                    .download()
                    .join()) {
                byte[] bytes = in.readAllBytes();
                event.getHook()
                        .editOriginal("read " + new String(bytes, StandardCharsets.UTF_8))
                        .setFiles(FileUpload.fromData(bytes, "copy.csv"))
                        .queue();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
            event.replyChoiceStrings("you typed " + event.getFocusedOption().getValue())
                    .queue();
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            event.reply("because " + event.getValue("why").getAsString())
                    .setEphemeral(true)
                    .queue();
        }

        @Override
        public void onStringSelectInteraction(StringSelectInteractionEvent event) {
            event.reply("colour " + event.getValues()).queue();
        }

        @Override
        public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
            event.deferEdit()
                    .queue(hook -> hook.sendMessage("chose "
                                    + event.getMentions().getUsers().getFirst().getName() + " and "
                                    + event.getMentions().getRoles().getFirst().getName())
                            .queue());
        }

        @Override
        public void onMessageContextInteraction(MessageContextInteractionEvent event) {
            event.reply("about: " + event.getTarget().getContentRaw()).queue();
        }

        @Override
        public void onUserContextInteraction(UserContextInteractionEvent event) {
            event.reply("about " + event.getTarget().getName()).queue();
        }
    }

    @BeforeEach
    void start() throws Exception {
        fixture = new DiscordFixture(data);
        player = fixture.player;
        SubcommandData text = new SubcommandData("text", "x")
                .addOption(OptionType.STRING, "s", "x", true)
                .addOptions(
                        new OptionData(OptionType.INTEGER, "i", "x").setRequiredRange(1, 9),
                        new OptionData(OptionType.BOOLEAN, "b", "x"),
                        new OptionData(OptionType.USER, "u", "x"),
                        new OptionData(OptionType.CHANNEL, "c", "x"),
                        new OptionData(OptionType.ROLE, "r", "x"),
                        new OptionData(OptionType.MENTIONABLE, "m", "x"),
                        new OptionData(OptionType.NUMBER, "n", "x"),
                        new OptionData(OptionType.STRING, "q", "x").addChoice("Quick", "quick-value"),
                        new OptionData(OptionType.STRING, "when", "x").setAutoComplete(true));
        fixture.connect(new EchoBot())
                .getGuildById(FirstWorld.GUILD)
                .updateCommands()
                .addCommands(
                        Commands.slash("all", "x")
                                .addSubcommandGroups(new SubcommandGroupData("set", "x").addSubcommands(text)),
                        Commands.slash("form", "x"),
                        Commands.slash("pick", "x"),
                        Commands.slash("second", "x"),
                        Commands.slash("report", "x").addOption(OptionType.ATTACHMENT, "file", "x", true),
                        Commands.message("Quote"),
                        Commands.user("Who is this"))
                .complete();
    }

    @AfterEach
    void stop() throws IOException {
        fixture.close();
    }

    @Test
    void understandsOptionsOfEveryType() {
        // When
        JsonNode answer = player.command(
                "member",
                "general",
                "/all set text s:two words i:7 b:true u:otto c:#general r:Members m:@ada n:1.5 q:Quick when:now");

        // Then
        assertThat(answer.path("text").asText())
                .as(answer.toString())
                .isEqualTo("s=two words, i=7, b=true, u=otto, c=general, r=Members, m=" + FirstWorld.ADMIN
                        + ", n=1.5, q=quick-value, when=now");
    }

    @Test
    void refusesWhatAClientWouldNotSend() {
        assertThat(player.command("member", "general", "/all set text")
                        .path("error")
                        .asText())
                .contains("needs s");
        assertThat(player.command("member", "general", "/all set text s:x i:10")
                        .path("error")
                        .asText())
                .contains("bounds");
        assertThat(player.command("member", "general", "/all set text s:x q:Slow")
                        .path("error")
                        .asText())
                .contains("Quick");
        assertThat(player.command("member", "general", "/all unset")
                        .path("error")
                        .asText())
                .contains("set");
    }

    @Test
    void completesWhatIsTyped() {
        // When
        JsonNode answer = player.post(
                "/sandbox/api/autocomplete?wait=5s",
                Json.object()
                        .put("as", "member")
                        .put("channel", "general")
                        .put("command", "/all set text")
                        .put("option", "when")
                        .put("value", "tomo"));

        // Then
        assertThat(answer.at("/choices/0/name").asText()).as(answer.toString()).isEqualTo("you typed tomo");
    }

    @Test
    void opensAFormAndReadsIt() {
        // Given
        JsonNode form = player.command("member", "general", "/form");

        // When
        ObjectNode filled = Json.object().put("modal", form.path("id").asText());
        filled.putObject("fields").put("Why?", "tea");
        JsonNode answer = player.act("member", filled);

        // Then
        assertThat(form.path("state").asText()).isEqualTo("modal");
        assertThat(answer.path("text").asText()).as(answer.toString()).isEqualTo("because tea");
        assertThat(player.act("officer", filled).path("error").asText()).contains("somebody else");
    }

    @Test
    void choosesTextsPeopleAndRoles() {
        // Given
        player.command("member", "general", "/pick");

        // When
        ObjectNode colour = Json.object().put("select", "colour");
        colour.putArray("values").add("Blue");
        ObjectNode who = Json.object().put("select", "who");
        who.putArray("values").add("otto").add("Leadership");

        // Then
        assertThat(player.act("member", colour).path("text").asText()).isEqualTo("colour [b]");
        assertThat(player.act("member", who).path("text").asText()).contains("chose otto and Leadership");
    }

    @Test
    void followsMenusOnMessagesAndPeople() {
        // Given
        String id = player.post(
                        "/sandbox/api/messages",
                        Json.object()
                                .put("as", "officer")
                                .put("channel", "general")
                                .put("content", "wise words"))
                .path("id")
                .asText();

        // When
        JsonNode quote = player.act(
                "member",
                Json.object().put("menu", "Quote").put("channel", "general").put("target", id));
        JsonNode who =
                player.act("member", Json.object().put("menu", "Who is this").put("target", "otto"));

        // Then
        assertThat(quote.path("text").asText()).isEqualTo("about: wise words");
        assertThat(who.path("text").asText()).isEqualTo("about otto");
    }

    @Test
    void sendsComponentsOfTheSecondGeneration() {
        // When
        JsonNode answer = player.command("member", "general", "/second");

        // Then
        assertThat(answer.path("text").asText()).isEqualTo("## second generation");
        assertThat(answer.at("/message/flags").asInt() & 1 << 15).isNotZero();
    }

    @Test
    void takesAFileUpAndSendsOneBack() {
        // When
        String body = String.join(
                "\r\n",
                List.of(
                        "--b",
                        "Content-Disposition: form-data; name=\"payload_json\"",
                        "",
                        "{\"as\":\"member\",\"channel\":\"uploads\",\"command\":\"/report file:files[0]\"}",
                        "--b",
                        "Content-Disposition: form-data; name=\"files[0]\"; filename=\"report.csv\"",
                        "Content-Type: text/csv",
                        "",
                        "a,b",
                        "--b--",
                        ""));
        JsonNode answer = player.json(player.send(player.request("/sandbox/api/interactions?wait=10s")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body))
                .build()));

        // Then
        assertThat(answer.path("text").asText()).as(answer.toString()).isEqualTo("read a,b\n[file copy.csv, 3 bytes]");
        String url = answer.at("/message/attachments/0/url").asText();
        assertThat(player.send(player.request(url).build()).body()).asString().isEqualTo("a,b");
        assertThat(player.send(player.request(url.replaceAll("hm=..", "hm=00")).build())
                        .statusCode())
                .isEqualTo(404);
    }
}
