package bot.k98.gateway.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.MessageMenu;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Use;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Discord's limits on one application's commands, one row each: at the limit nothing happens, above it what is too much is left out. */
class CatalogLimitsTest {
    /** @param offered of that many */
    private record Limit(String what, int most, IntFunction<CommandsOffered> offered) {
        @Override
        public String toString() {
            return what + " " + most;
        }
    }

    static Stream<Limit> limits() {
        return Stream.of(
                new Limit("commands", 100, n -> offered(many(n, i -> command("c" + i)), List.of())),
                new Limit("menus", 15, n -> offered(List.of(), many(n, i -> menu("Menu " + i)))),
                new Limit("menu name", 32, n -> offered(List.of(), List.of(menu("x".repeat(n))))));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void atTheLimitNothingIsLeftOut(Limit limit) {
        assertThat(CommandCatalog.of(List.of(limit.offered().apply(limit.most())))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aboveItWhatIsTooMuchIsLeftOutWithASentence(Limit limit) {
        assertThat(CommandCatalog.of(List.of(limit.offered().apply(limit.most() + 1)))
                        .problems())
                .singleElement()
                .asString()
                .contains("is left out")
                .contains(Integer.toString(limit.most()));
    }

    private static CommandsOffered offered(List<Command> commands, List<MessageMenu> menus) {
        return new CommandsOffered(ServiceName.QUEUE, commands, menus, List.of(), Set.of());
    }

    private static Command command(String name) {
        return Command.plain(name, "d", Audience.MEMBER, new Use(ReplyMode.PRIVATE, List.of(), "/" + name));
    }

    private static MessageMenu menu(String name) {
        return new MessageMenu(name, Audience.MEMBER, ReplyMode.PRIVATE);
    }

    private static <T> List<T> many(int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }
}
