package bot.k98.contracts.discord;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Reply.Choice;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Discord's limits on a command, one row each: at the limit nothing happens, above it the command is left out with a sentence. */
class CommandLimitsTest {
    /** @param command of that many */
    private record Limit(String what, int most, IntFunction<Command> command) {
        @Override
        public String toString() {
            return what + " " + most;
        }
    }

    static Stream<Limit> limits() {
        return Stream.of(
                new Limit("name", 32, n -> plain(x(n), "d")),
                new Limit("description", 100, n -> plain("name", x(n))),
                new Limit("options", 25, n -> with(many(n, i -> option("o" + i)))),
                new Limit("option name", 32, n -> with(List.of(option(x(n))))),
                new Limit("option description", 100, n -> with(List.of(Option.optional("o", x(n), OptionType.STRING)))),
                new Limit(
                        "choices",
                        25,
                        n -> with(List.of(option("o")
                                .oneOf(many(n, i -> new Choice("n" + i, "v" + i))
                                        .toArray(Choice[]::new))))),
                new Limit("choice name", 100, n -> with(List.of(option("o").oneOf(new Choice(x(n), "v"))))),
                new Limit("choice value", 100, n -> with(List.of(option("o").oneOf(new Choice("n", x(n)))))),
                new Limit("subcommands", 25, n -> group(many(n, i -> "s" + i))),
                new Limit("subcommand name", 32, n -> group(List.of(x(n)))),
                new Limit("characters in all", 8_000, CommandLimitsTest::characters));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void atTheLimitNothingHappens(Limit limit) {
        assertThat(CommandLimits.problem(limit.command().apply(limit.most()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aboveItTheCommandIsLeftOutWithTheFigure(Limit limit) {
        assertThat(CommandLimits.problem(limit.command().apply(limit.most() + 1)))
                .hasValueSatisfying(problem ->
                        assertThat(problem).contains("is left out").contains(Integer.toString(limit.most() + 1)));
    }

    /** Two options of 25 choices, so long that name, description and they are that many characters. */
    private static Command characters(int all) {
        int before = "name".length() + "d".length() + 2 * ("oa".length() + "d".length());
        int each = (all - before) / 50;
        int more = (all - before) % 50;
        List<Choice> filling = many(50, i -> new Choice(x(each / 2), x(each - each / 2 + (i < more ? 1 : 0))));
        return with(List.of(
                option("oa").oneOf(filling.subList(0, 25).toArray(Choice[]::new)),
                option("ob").oneOf(filling.subList(25, 50).toArray(Choice[]::new))));
    }

    private static Command plain(String name, String description) {
        return Command.plain(name, description, Audience.MEMBER, use(List.of()));
    }

    private static Command with(List<Option> options) {
        return Command.plain("name", "d", Audience.MEMBER, use(options));
    }

    private static Command group(List<String> names) {
        return Command.group(
                "name",
                "d",
                Audience.MEMBER,
                names.stream()
                        .map(name -> new Subcommand(name, "d", use(List.of())))
                        .toArray(Subcommand[]::new));
    }

    private static Option option(String name) {
        return Option.optional(name, "d", OptionType.STRING);
    }

    private static Use use(List<Option> options) {
        return new Use(ReplyMode.PRIVATE, options, "/name");
    }

    private static <T> List<T> many(int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }

    private static String x(int length) {
        return "x".repeat(length);
    }
}
