package bot.k98.reminder.discord;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest;
import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Reply.Choice;
import java.util.List;
import java.util.stream.Stream;

/** What this service offers to members. */
public final class ReminderManifest {
    private ReminderManifest() {}

    public static Manifest.CommandsOffered offered() {
        return new Manifest.CommandsOffered(ServiceName.REMINDER, List.of(remind()), actions());
    }

    private static Command remind() {
        return Command.group(Commands.REMIND, "Your own reminders", Audience.MEMBER, set(), list(), cancel());
    }

    private static Subcommand set() {
        Option when = Option.required(Commands.WHEN, "45m, 2h30m, 18:30 or 2026-11-24 18:30 (UTC)", OptionType.STRING)
                .autocompleted();
        Option text = Option.required(Commands.TEXT, "What to remind you of", OptionType.STRING);
        Option where = Option.optional(Commands.WHERE, "Where it reaches you; dm if you don't say", OptionType.STRING)
                .oneOf(new Choice("direct message", Commands.DM), new Choice("in this channel", Commands.HERE));
        return new Subcommand(
                Commands.SET,
                "Set a reminder",
                new Use(ReplyMode.PRIVATE, List.of(when, text, where), "/remind set when:45m text:tea"));
    }

    private static Subcommand list() {
        Option page = Option.optional(Commands.PAGE, "Which page, from 1", OptionType.INTEGER);
        return new Subcommand(
                Commands.LIST, "Show your reminders", new Use(ReplyMode.PRIVATE, List.of(page), "/remind list"));
    }

    private static Subcommand cancel() {
        Option id = Option.required(Commands.ID, "As /remind list shows it", OptionType.STRING)
                .autocompleted();
        return new Subcommand(
                Commands.CANCEL,
                "Cancel a reminder",
                new Use(ReplyMode.PRIVATE, List.of(id), "/remind cancel id:3f9k2m"));
    }

    private static List<Action> actions() {
        return Stream.of(Commands.DONE, Commands.SNOOZE_10_MINUTES, Commands.SNOOZE_1_HOUR, Commands.SHOW_PAGE)
                .map(action -> new Action(action, ReplyMode.UPDATE, Audience.MEMBER))
                .toList();
    }
}
