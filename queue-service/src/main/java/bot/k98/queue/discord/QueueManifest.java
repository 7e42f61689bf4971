package bot.k98.queue.discord;

import static bot.k98.queue.discord.QueueTexts.text;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest.Action;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.MessageMenu;
import bot.k98.contracts.discord.Manifest.Option;
import bot.k98.contracts.discord.Manifest.OptionType;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import bot.k98.contracts.discord.Reply.Choice;
import bot.k98.contracts.queue.JobStatus;
import bot.k98.queue.domain.profile.Profiles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What this service offers to officers. */
public final class QueueManifest {
    private QueueManifest() {}

    /** @param profiles whose channels are watched */
    public static CommandsOffered offered(Profiles profiles) {
        Command queue = Command.group(
                Commands.QUEUE,
                text("command.queue"),
                Audience.OFFICER,
                upload(),
                subcommand(Commands.STATUS, "/queue status"),
                jobs(),
                ofJob(Commands.JOB),
                ofJob(Commands.RETRY),
                ofJob(Commands.CANCEL));
        return new CommandsOffered(
                ServiceName.QUEUE,
                List.of(queue),
                List.of(new MessageMenu(Commands.IMPORT_MENU, Audience.OFFICER, ReplyMode.PRIVATE)),
                actions(),
                profiles.watchedChannels());
    }

    private static Subcommand upload() {
        Option file = Option.required(Commands.FILE, text("option.file"), OptionType.ATTACHMENT);
        Option profile = Option.optional(Commands.PROFILE, text("option.profile"), OptionType.STRING)
                .autocompleted();
        return subcommand(Commands.UPLOAD, "/queue upload file:scan.xlsx", file, profile);
    }

    private static Subcommand jobs() {
        Choice[] states = Arrays.stream(JobStatus.values())
                .map(status ->
                        new Choice(StatusWords.word(status), status.name().toLowerCase(Locale.ROOT)))
                .toArray(Choice[]::new);
        return subcommand(
                Commands.JOBS,
                "/queue jobs state:failed",
                Option.optional(Commands.STATE, text("option.state"), OptionType.STRING)
                        .oneOf(states),
                Option.optional(Commands.CHANNEL, text("option.channel"), OptionType.CHANNEL),
                Option.optional(Commands.PAGE, text("option.page"), OptionType.INTEGER)
                        .atLeast(1));
    }

    private static Subcommand ofJob(String word) {
        Option id = Option.required(Commands.ID, text("option.id"), OptionType.STRING)
                .autocompleted();
        return subcommand(word, "/queue " + word + " id:3f9c0a1b2d4e", id);
    }

    private static Subcommand subcommand(String word, String example, Option... options) {
        return new Subcommand(
                word, text("command.queue." + word), new Use(ReplyMode.PRIVATE, List.of(options), example));
    }

    private static List<Action> actions() {
        Stream<Action> answered = Stream.of(
                        Commands.SHOW_ACTION, Commands.RETRY_ACTION, Commands.CANCEL_ACTION, Commands.REPORT_ACTION)
                .map(name -> new Action(name, ReplyMode.PRIVATE, Audience.OFFICER));
        return Stream.concat(answered, Stream.of(new Action(Commands.PAGE_ACTION, ReplyMode.UPDATE, Audience.OFFICER)))
                .toList();
    }
}
