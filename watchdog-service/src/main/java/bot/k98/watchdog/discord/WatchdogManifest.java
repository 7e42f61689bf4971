package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

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
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.watchdog.domain.ops.Commands;
import bot.k98.watchdog.domain.ops.RestartScope;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What this service offers to members and operators. */
public final class WatchdogManifest {
    private WatchdogManifest() {}

    public static CommandsOffered offered() {
        Command ping = Command.plain(
                Commands.PING, text("command.ping"), Audience.MEMBER, new Use(ReplyMode.PUBLIC, List.of(), "/ping"));
        Subcommand[] subcommands = Stream.concat(Stream.of(status(), restart()), DeskManifest.subcommands().stream())
                .toArray(Subcommand[]::new);
        Command ops = Command.group(Commands.OPS, text("command.ops"), Audience.OPERATOR, subcommands);
        return new CommandsOffered(
                ServiceName.WATCHDOG,
                List.of(ping, UsageManifest.command(), ops),
                Stream.concat(
                                Stream.of(action(Commands.CONFIRM_RESTART), action(Commands.CANCEL_RESTART)),
                                DeskManifest.actions().stream())
                        .toList());
    }

    private static Subcommand status() {
        return new Subcommand(
                word(Commands.STATUS),
                text("command.ops.status"),
                new Use(ReplyMode.PRIVATE, List.of(), "/ops status"));
    }

    private static Subcommand restart() {
        Choice[] services = Stream.concat(
                        Arrays.stream(ServiceName.values()).map(ServiceName::wire), Stream.of(RestartScope.ALL))
                .map(word -> new Choice(word, word))
                .toArray(Choice[]::new);
        Option service = Option.required(Commands.SERVICE, text("command.ops.restart.service"), OptionType.STRING)
                .oneOf(services);
        return new Subcommand(
                word(Commands.RESTART),
                text("command.ops.restart"),
                new Use(ReplyMode.PRIVATE, List.of(service, mode()), "/ops restart service:queue"));
    }

    private static Option mode() {
        return Option.optional(Commands.MODE, text("command.ops.restart.mode"), OptionType.STRING)
                .oneOf(
                        new Choice(Commands.GRACEFUL, Commands.GRACEFUL),
                        new Choice(Commands.ROLLING, Commands.ROLLING));
    }

    private static Action action(String name) {
        return new Action(name, ReplyMode.UPDATE, Audience.OPERATOR);
    }

    private static String word(String path) {
        return path.substring(path.indexOf(' ') + 1);
    }
}
