package bot.k98.contracts.discord;

import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.Subcommand;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Discord's limits on one command, from its documentation of application commands. */
public final class CommandLimits {
    private static final Pattern NAME = Pattern.compile("[-_'\\p{Ll}\\p{Lo}\\p{Lm}\\p{N}]{1,32}");
    private static final int DESCRIPTION = 100;
    private static final int OPTIONS = 25;
    private static final int CHOICE = 100;
    private static final int CHARACTERS = 8_000;

    private CommandLimits() {}

    /** What Discord would refuse about it, as one sentence. */
    public static Optional<String> problem(Command command) {
        List<Option> options = options(command);
        return names(command)
                .filter(name -> !NAME.matcher(name).matches())
                .findFirst()
                .map(name -> sentence(
                        command,
                        "the name '" + name + "' has " + name.length() + " characters and must be 1 to 32, lower-case"))
                .or(() -> descriptions(command)
                        .filter(text -> text.isEmpty() || text.length() > DESCRIPTION)
                        .findFirst()
                        .map(text ->
                                sentence(command, "a description has " + text.length() + " characters, not 1 to 100")))
                .or(() -> tooMany(command, options))
                .or(() -> choice(command, options))
                .or(() -> Optional.of(size(command, options))
                        .filter(size -> size > CHARACTERS)
                        .map(size -> sentence(command, "it has " + size + " characters in all, more than 8000")));
    }

    private static Optional<String> tooMany(Command command, List<Option> options) {
        int most = Stream.concat(
                        Stream.of(
                                command.subcommands().size(),
                                command.use().map(u -> u.options().size()).orElse(0)),
                        Stream.concat(
                                command.subcommands().stream()
                                        .map(s -> s.use().options().size()),
                                options.stream().map(o -> o.choices().size())))
                .max(Integer::compare)
                .orElse(0);
        return most > OPTIONS
                ? Optional.of(sentence(
                        command, "it has " + most + " options, subcommands or choices in one place, more than 25"))
                : Optional.empty();
    }

    private static Optional<String> choice(Command command, List<Option> options) {
        return options.stream()
                .flatMap(option -> option.choices().stream())
                .flatMap(choice -> Stream.of(choice.name(), choice.value()))
                .filter(text -> text.isEmpty() || text.length() > CHOICE)
                .findFirst()
                .map(text -> sentence(
                        command, "a choice's name or value has " + text.length() + " characters, not 1 to 100"));
    }

    private static Stream<String> names(Command command) {
        return Stream.of(
                        Stream.of(command.name()),
                        command.subcommands().stream().map(Subcommand::name),
                        options(command).stream().map(Option::name))
                .flatMap(s -> s);
    }

    private static Stream<String> descriptions(Command command) {
        return Stream.of(
                        Stream.of(command.description()),
                        command.subcommands().stream().map(Subcommand::description),
                        options(command).stream().map(Option::description))
                .flatMap(s -> s);
    }

    private static int size(Command command, List<Option> options) {
        int texts = Stream.concat(names(command), descriptions(command))
                .mapToInt(String::length)
                .sum();
        int choices = options.stream()
                .flatMap(option -> option.choices().stream())
                .mapToInt(choice -> choice.name().length() + choice.value().length())
                .sum();
        return texts + choices;
    }

    private static List<Option> options(Command command) {
        return Stream.concat(
                        command.use().stream().flatMap(use -> use.options().stream()),
                        command.subcommands().stream().flatMap(sub -> sub.use().options().stream()))
                .toList();
    }

    private static String sentence(Command command, String what) {
        return "/" + command.name() + " is left out: " + what;
    }
}
