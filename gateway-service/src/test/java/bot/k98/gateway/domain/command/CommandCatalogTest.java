package bot.k98.gateway.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.ComponentId;
import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.gateway.domain.command.CommandCatalog.Offer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommandCatalogTest {
    private static final Use PRIVATELY = new Use(ReplyMode.PRIVATE, List.of(), "/x");

    @Test
    void findsACommandByItsWholePath() {
        // Given
        CommandCatalog catalog = CommandCatalog.of(List.of(offers(
                ServiceName.REMINDER,
                Command.group("remind", "Reminders", Audience.MEMBER, new Subcommand("list", "Yours", PRIVATELY)))));

        // When / Then
        assertThat(catalog.command("remind list"))
                .hasValue(new Offer(ServiceName.REMINDER, ReplyMode.PRIVATE, Audience.MEMBER));
        assertThat(catalog.command("remind")).isEmpty();
    }

    @Test
    void findsAButtonByServiceAndAction() {
        // Given
        CommandCatalog catalog = CommandCatalog.of(List.of(new CommandsOffered(
                ServiceName.REMINDER, List.of(), List.of(new Action("done", ReplyMode.UPDATE, Audience.MEMBER)))));

        // When / Then
        assertThat(catalog.action(new ComponentId(ServiceName.REMINDER, "done", "1", "r", 1)))
                .isPresent();
        assertThat(catalog.action(new ComponentId(ServiceName.QUEUE, "done", "1", "r", 1)))
                .isEmpty();
    }

    @Test
    void aCommandOfTwoServicesBelongsToTheFirstAndIsReported() {
        // Given
        Command ping = Command.plain("ping", "Ping", Audience.MEMBER, PRIVATELY);

        // When
        CommandCatalog catalog =
                CommandCatalog.of(List.of(offers(ServiceName.WATCHDOG, ping), offers(ServiceName.QUEUE, ping)));

        // Then
        assertThat(catalog.command("ping").orElseThrow().owner()).isEqualTo(ServiceName.QUEUE);
        assertThat(catalog.commands()).hasSize(1);
        assertThat(catalog.problems()).containsExactly("/ping is offered by queue and by watchdog; queue's is used");
    }

    @Test
    void aCommandThatDiscordWouldRefuseIsLeftOutWithoutTheOthers() {
        // Given
        List<Option> tooMany = IntStream.range(0, 26)
                .mapToObj(i -> Option.optional("o" + i, "An option", OptionType.STRING))
                .toList();

        // When
        CommandCatalog catalog = CommandCatalog.of(List.of(offers(
                ServiceName.QUEUE,
                Command.plain("Bad Name", "x", Audience.MEMBER, PRIVATELY),
                Command.plain("long", "d".repeat(101), Audience.MEMBER, PRIVATELY),
                Command.plain("many", "x", Audience.MEMBER, new Use(ReplyMode.PRIVATE, tooMany, "/many")),
                Command.plain("good", "x", Audience.MEMBER, PRIVATELY))));

        // Then
        assertThat(catalog.commands()).extracting(Command::name).containsExactly("good");
        assertThat(catalog.problems())
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).contains("'Bad Name'"))
                .anySatisfy(problem -> assertThat(problem).contains("/long").contains("101"))
                .anySatisfy(problem -> assertThat(problem).contains("/many").contains("26"));
    }

    @Test
    void aCommandOfMoreThanEightThousandCharactersIsLeftOut() {
        // Given
        List<Option> options = IntStream.range(0, 25)
                .mapToObj(i -> Option.optional("option" + i, "d".repeat(100), OptionType.STRING))
                .toList();
        Subcommand[] subs = IntStream.range(0, 4)
                .mapToObj(i -> new Subcommand("s" + i, "d", new Use(ReplyMode.PRIVATE, options, "/big")))
                .toArray(Subcommand[]::new);

        // When
        CommandCatalog catalog =
                CommandCatalog.of(List.of(offers(ServiceName.QUEUE, Command.group("big", "d", Audience.MEMBER, subs))));

        // Then
        assertThat(catalog.problems()).singleElement().asString().contains("more than 8000");
    }

    private static CommandsOffered offers(ServiceName service, Command... commands) {
        return new CommandsOffered(service, List.of(commands), List.of());
    }
}
