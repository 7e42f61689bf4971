package bot.k98.gateway.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Reply;
import bot.k98.gateway.domain.command.AccessPolicy;
import bot.k98.gateway.domain.command.CommandCatalog;
import bot.k98.gateway.domain.command.Help;
import bot.k98.gateway.testing.Uses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InteractionRouterTest {
    private final CommandCatalog catalog = CommandCatalog.of(List.of(
            Help.manifest(),
            new CommandsOffered(
                    ServiceName.WATCHDOG,
                    List.of(Command.plain(
                            "ping",
                            "Is the bot there?",
                            Audience.MEMBER,
                            new Use(ReplyMode.PUBLIC, List.of(), "/ping"))),
                    List.of()),
            new CommandsOffered(
                    ServiceName.REMINDER,
                    List.of(Command.plain(
                            "shout",
                            "Everyone hears it",
                            Audience.MEMBER,
                            new Use(
                                            ReplyMode.PUBLIC,
                                            List.of(Option.optional("word", "A word", OptionType.STRING)
                                                    .autocompleted()),
                                            "/shout")
                                    .onceIn(Duration.ofSeconds(10)))),
                    List.of()),
            new CommandsOffered(
                    ServiceName.QUEUE,
                    List.of(Command.group(
                            "queue",
                            "Uploads",
                            Audience.OFFICER,
                            new Subcommand(
                                    "status", "What waits", new Use(ReplyMode.PRIVATE, List.of(), "/queue status")))),
                    List.of(new Action("done", ReplyMode.UPDATE, Audience.MEMBER)))));

    private final InteractionRouter router =
            new InteractionRouter(() -> catalog, new AccessPolicy(Set.of("101"), Set.of("201"), Set.of("304")));

    @Test
    void aCommandGoesToItsOwnerWithItsDeclaredAnswer() {
        // When
        Routing routing = router.route(Uses.command("ping"));

        // Then
        assertThat(routing).isInstanceOfSatisfying(Routing.Publish.class, publish -> {
            assertThat(publish.owner()).isEqualTo(ServiceName.WATCHDOG);
            assertThat(publish.event().interaction().mode()).isEqualTo(ReplyMode.PUBLIC);
        });
    }

    @Test
    void whatAllWouldSeeIsPrivateForWhoMayNotWriteThere() {
        // When
        Routing routing = router.route(Uses.readOnly("ping"));

        // Then
        assertThat(routing)
                .isInstanceOfSatisfying(
                        Routing.Publish.class,
                        publish ->
                                assertThat(publish.event().interaction().mode()).isEqualTo(ReplyMode.PRIVATE));
    }

    @Test
    void aCommandThatWasJustUsedNamesItsRuleAndWhenItMayBeUsedAgain() {
        // When
        Routing first = router.route(Uses.command("shout"));
        Routing second = router.route(Uses.command("shout"));
        Routing typing = router.route(Uses.typing("shout"));

        // Then
        assertThat(first).isInstanceOf(Routing.Publish.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Routing.Answered.class,
                        answered -> assertThat(answered.why()).isEqualTo(Routing.Why.COOLING_DOWN));
        long again = Uses.CREATED.plusSeconds(10).getEpochSecond();
        assertThat(said(second))
                .contains("`/shout` can be used once in 10 seconds. You can use it again <t:" + again + ":R>.");
        assertThat(typing).isInstanceOf(Routing.Publish.class);
    }

    @Test
    void whatARoleAllowsIsDecidedByTheRolesOfThisVeryUse() {
        // When: the role is taken away in between
        Routing before = router.route(Uses.command("queue status", "201"));
        Routing after = router.route(Uses.command("queue status"));
        Routing again = router.route(Uses.command("queue status", "201"));

        // Then
        assertThat(before).isInstanceOf(Routing.Publish.class);
        assertThat(said(after))
                .hasValueSatisfying(text -> assertThat(text).contains("This is for officers", "<@&201>"));
        assertThat(again).isInstanceOf(Routing.Publish.class);
    }

    @Test
    void helpIsAnsweredAtTheEdge() {
        // When
        Routing help = router.route(Uses.command("help"));
        Routing names = router.route(Uses.typing("help"));

        // Then
        assertThat(help).isInstanceOfSatisfying(Routing.Answered.class, answered -> {
            assertThat(answered.why().isHelpful()).isTrue();
            assertThat(answered.reply().to().mode()).isEqualTo(ReplyMode.PRIVATE);
            assertThat(answered.reply().toString()).contains("/ping").doesNotContain("/queue status");
        });
        assertThat(names)
                .isInstanceOfSatisfying(
                        Routing.Answered.class,
                        answered -> assertThat(answered.reply()).isInstanceOf(Reply.OfferChoices.class));
    }

    @Test
    void aButtonGoesToTheServiceThatItsIdNames() {
        // When
        Routing routing = router.route(Uses.button(ServiceName.QUEUE, "done"));

        // Then
        assertThat(routing).isInstanceOfSatisfying(Routing.Publish.class, publish -> {
            assertThat(publish.owner()).isEqualTo(ServiceName.QUEUE);
            assertThat(publish.event().interaction().mode()).isEqualTo(ReplyMode.UPDATE);
        });
    }

    @Test
    void anUnknownCommandGetsAPrivateWord() {
        assertThat(said(router.route(Uses.command("calendar"))))
                .hasValueSatisfying(text -> assertThat(text).contains("`/calendar`"));
    }

    @Test
    void aButtonThatNobodyOffersGetsAPrivateWord() {
        assertThat(said(router.route(Uses.button(ServiceName.QUEUE, "vanished"))))
                .contains(Words.OLD_COMPONENT);
    }

    @Test
    void aForeignComponentGetsAPrivateWord() {
        // Given
        Incoming foreign = new Incoming.ForeignComponent(Uses.interaction(), Optional.empty());

        // When
        Routing routing = router.route(foreign);

        // Then
        assertThat(said(routing)).contains(Words.OLD_COMPONENT);
    }

    @Test
    void aMemberWhoMayNotIsToldTheRule() {
        assertThat(said(router.route(Uses.command("queue status"))))
                .hasValueSatisfying(text -> assertThat(text).contains("<@&201>"));
    }

    @Test
    void anOfficerMay() {
        assertThat(router.route(Uses.command("queue status", "201"))).isInstanceOf(Routing.Publish.class);
    }

    @Test
    void typingAnUnknownCommandGetsNoChoices() {
        // When
        Routing routing = router.route(Uses.typing("vanished"));

        // Then
        assertThat(routing)
                .isInstanceOfSatisfying(
                        Routing.Answered.class,
                        answered -> assertThat(answered.reply())
                                .isInstanceOfSatisfying(
                                        Reply.OfferChoices.class,
                                        choices -> assertThat(choices.choices()).isEmpty()));
    }

    private static Optional<String> said(Routing routing) {
        return routing instanceof Routing.Answered(Reply.PrivateAnswer word, Routing.Why why)
                ? Optional.of(word.body().text())
                : Optional.empty();
    }
}
