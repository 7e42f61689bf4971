package bot.k98.watchdog.discord;

import static bot.k98.watchdog.discord.WatchdogTexts.text;

import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.watchdog.domain.desk.Bounds;
import bot.k98.watchdog.domain.usage.Dimension;
import bot.k98.watchdog.domain.usage.Period;
import bot.k98.watchdog.domain.usage.UsageQuestion;
import java.util.List;
import java.util.stream.Stream;

/** /usage: for officers. */
final class UsageManifest {
    private UsageManifest() {}

    static Command command() {
        Option period = words(
                Option.optional(UsageQuestion.PERIOD, text("command.usage.period"), OptionType.STRING),
                Stream.of(Period.values()).map(Period::word));
        Option limit = Option.optional(UsageQuestion.LIMIT, text("command.usage.limit"), OptionType.INTEGER)
                .between(Bounds.LEAST, UsageQuestion.MOST);
        Subcommand top = new Subcommand(
                "top",
                text("command.usage.top"),
                new Use(
                        ReplyMode.PRIVATE,
                        List.of(
                                period,
                                dimension(
                                        Option.optional(UsageQuestion.BY, text("command.usage.by"), OptionType.STRING)),
                                limit),
                        "/usage top period:week by:command"));
        Subcommand detail = new Subcommand(
                "detail",
                text("command.usage.detail"),
                new Use(
                        ReplyMode.PRIVATE,
                        List.of(
                                dimension(Option.required(
                                        UsageQuestion.DIMENSION, text("command.usage.dimension"), OptionType.STRING)),
                                Option.required(UsageQuestion.VALUE, text("command.usage.value"), OptionType.STRING),
                                period,
                                limit),
                        "/usage detail dimension:command value:remind set"));
        return Command.group("usage", text("command.usage"), Audience.OFFICER, top, detail);
    }

    private static Option dimension(Option option) {
        return words(option, Stream.of(Dimension.values()).map(Dimension::word));
    }

    private static Option words(Option option, Stream<String> words) {
        return option.oneOf(words.map(word -> new Choice(word, word)).toArray(Choice[]::new));
    }
}
