package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.watchdog.domain.desk.Bounds;
import bot.k98.watchdog.domain.desk.DeskCommands;
import bot.k98.watchdog.domain.logs.LogLevel;
import bot.k98.watchdog.domain.logs.LogQuery.LogSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the desk adds to /ops. */
final class DeskManifest {
    private DeskManifest() {}

    static List<Subcommand> subcommands() {
        return List.of(
                subcommand(DeskCommands.LAG, "service:queue", service("lag", false, _ -> true)),
                subcommand(
                        DeskCommands.LOGS,
                        "service:gateway source:error lines:30",
                        service("logs", false, _ -> true),
                        words(DeskCommands.SOURCE, Stream.of(LogSource.values()).map(LogSource::name)),
                        words(DeskCommands.LEVEL, Stream.of(LogLevel.values()).map(LogLevel::name)),
                        Option.optional(DeskCommands.CONTAINS, text("command.ops.logs.contains"), OptionType.STRING),
                        Option.optional(DeskCommands.LINES, text("command.ops.logs.lines"), OptionType.INTEGER)
                                .between(Bounds.LEAST, Bounds.LINES.most())),
                subcommand(
                        DeskCommands.RESTARTS,
                        "count:10",
                        Option.optional(DeskCommands.COUNT, text("command.ops.restarts.count"), OptionType.INTEGER)
                                .between(Bounds.LEAST, Bounds.RESTARTS.most())),
                subcommand(DeskCommands.INCIDENTS, ""),
                subcommand(DeskCommands.CONNECTION, ""),
                subcommand(
                        DeskCommands.TRACE,
                        "ref:4f3a09c1",
                        Option.required(DeskCommands.REF, text("command.ops.trace.ref"), OptionType.STRING)),
                subcommand(DeskCommands.START, "service:queue", service("start", true, DeskManifest::isSteered)),
                subcommand(DeskCommands.STOP, "service:queue", service("stop", true, DeskManifest::isSteered)));
    }

    static List<Action> actions() {
        return Stream.of(DeskCommands.CONFIRM_STOP, DeskCommands.CANCEL_STOP)
                .map(name -> new Action(name, ReplyMode.UPDATE, Audience.OPERATOR))
                .toList();
    }

    private static Subcommand subcommand(String path, String example, Option... options) {
        String word = path.substring(path.indexOf(' ') + 1);
        return new Subcommand(
                word,
                text("command.ops." + word),
                new Use(ReplyMode.PRIVATE, List.of(options), ("/" + path + " " + example).strip()));
    }

    private static Option service(String command, boolean required, Predicate<ServiceName> which) {
        String description = text("command.ops." + command + ".service");
        Option option = required
                ? Option.required(DeskCommands.SERVICE, description, OptionType.STRING)
                : Option.optional(DeskCommands.SERVICE, description, OptionType.STRING);
        return option.oneOf(Arrays.stream(ServiceName.values())
                .filter(which)
                .map(ServiceName::wire)
                .map(word -> new Choice(word, word))
                .toArray(Choice[]::new));
    }

    private static boolean isSteered(ServiceName service) {
        return service != ServiceName.WATCHDOG;
    }

    private static Option words(String name, Stream<String> values) {
        return Option.optional(name, text("command.ops.logs." + name), OptionType.STRING)
                .oneOf(values.map(value -> value.toLowerCase(Locale.ROOT))
                        .map(word -> new Choice(word, word))
                        .toArray(Choice[]::new));
    }
}
