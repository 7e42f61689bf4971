package bot.k98.queue.discord;

import static bot.k98.queue.discord.QueueTexts.text;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Manifest.Audience;
import bot.k98.contracts.discord.Manifest.Command;
import bot.k98.contracts.discord.Manifest.CommandsOffered;
import bot.k98.contracts.discord.Manifest.ReplyMode;
import bot.k98.contracts.discord.Manifest.Subcommand;
import bot.k98.contracts.discord.Manifest.Use;
import java.util.List;

/** What this service offers to officers. */
public final class QueueManifest {
    private QueueManifest() {}

    public static CommandsOffered offered() {
        Subcommand status = new Subcommand(
                Commands.STATUS_WORD,
                text("command.queue.status"),
                new Use(ReplyMode.PRIVATE, List.of(), "/queue status"));
        Command queue = Command.group(Commands.QUEUE, text("command.queue"), Audience.OFFICER, status);
        return new CommandsOffered(ServiceName.QUEUE, List.of(queue), List.of());
    }
}
