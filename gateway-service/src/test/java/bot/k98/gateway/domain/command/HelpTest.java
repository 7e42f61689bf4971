package bot.k98.gateway.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.MessageMenu;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Member;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.gateway.domain.command.AccessPolicy.Asker;
import bot.k98.gateway.domain.message.MessageRenderer;
import bot.k98.gateway.testing.Golden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HelpTest {
    private static final AccessPolicy ACCESS = new AccessPolicy(Set.of("101"), Set.of("201"), Set.of("304"));
    private static final Option WHEN = Option.required("when", "When it is due", OptionType.STRING);
    private static final Option WHERE = Option.optional("where", "Where it comes", OptionType.STRING)
            .oneOf(new Choice("Here", "here"), new Choice("Direct message", "dm"));
    private static final CommandCatalog CATALOG = CommandCatalog.of(List.of(
            Help.manifest(),
            new CommandsOffered(
                    ServiceName.REMINDER,
                    List.of(Command.group(
                            "remind",
                            "Your own reminders",
                            Audience.MEMBER,
                            new Subcommand(
                                    "set",
                                    "Sets a reminder",
                                    new Use(ReplyMode.PRIVATE, List.of(WHEN, WHERE), "/remind set when:45m")),
                            new Subcommand(
                                    "list", "Lists them", new Use(ReplyMode.PRIVATE, List.of(), "/remind list")))),
                    List.of(new MessageMenu("Import this file", Audience.OFFICER, ReplyMode.PRIVATE)),
                    List.of(),
                    Set.of()),
            new CommandsOffered(
                    ServiceName.WATCHDOG,
                    List.of(Command.plain(
                            "ops", "For operators", Audience.OPERATOR, new Use(ReplyMode.PRIVATE, List.of(), "/ops"))),
                    List.of())));

    @Test
    void showsAMemberWhatAMemberMayUseWithAnExampleEach() {
        // When
        MessageBody answer = Help.answer(CATALOG, ACCESS, member(), Map.of());

        // Then
        Golden.verify("help-overview", MessageRenderer.create(answer).json());
        assertThat(text(answer))
                .contains("/remind set when:45m", "/remind list", "/help command:remind set")
                .doesNotContain("/ops", "Import this file");
    }

    @Test
    void showsAnOfficerMore() {
        assertThat(text(Help.answer(CATALOG, ACCESS, asker("102", "301", "201"), Map.of())))
                .contains("Import this file")
                .doesNotContain("/ops");
    }

    @Test
    void showsAnOperatorsCommandsWhereTheyAreTaken() {
        assertThat(text(Help.answer(CATALOG, ACCESS, asker("101", "304"), Map.of())))
                .contains("/ops");
        assertThat(text(Help.answer(CATALOG, ACCESS, asker("101", "301"), Map.of())))
                .doesNotContain("/ops");
    }

    @Test
    void explainsOneCommandHoweverItIsTyped() {
        // When
        MessageBody answer = Help.answer(CATALOG, ACCESS, member(), Map.of("command", " /Remind  SET "));

        // Then
        Golden.verify("help-detail", MessageRenderer.create(answer).json());
        assertThat(text(answer)).contains("when", "where (may be left out)", "Here, Direct message", "Only you see");
    }

    @Test
    void listsWhatIsBelowAGroup() {
        assertThat(text(Help.answer(CATALOG, ACCESS, member(), Map.of("command", "remind"))))
                .contains("/remind set", "/remind list");
    }

    @Test
    void saysThatACommandIsNotThereForThoseWhoMayNotUseIt() {
        assertThat(Help.answer(CATALOG, ACCESS, member(), Map.of("command", "ops"))
                        .text())
                .startsWith("There is no command `/ops`");
        assertThat(Help.answer(CATALOG, ACCESS, member(), Map.of("command", "`boom`"))
                        .text())
                .startsWith("There is no command `/boom`");
    }

    @Test
    void completesNamesOfWhatMayBeUsed() {
        assertThat(Help.choices(CATALOG, ACCESS, member(), "re"))
                .containsExactly(new Choice("/remind set", "remind set"), new Choice("/remind list", "remind list"));
        assertThat(Help.choices(CATALOG, ACCESS, member(), "ops")).isEmpty();
    }

    private static Asker member() {
        return asker("103", "301");
    }

    private static Asker asker(String id, String channel, String... roles) {
        return new Asker(new Member(id, "Somebody", Set.of(roles)), channel, Optional.empty());
    }

    private static String text(MessageBody body) {
        return body.toString();
    }
}
