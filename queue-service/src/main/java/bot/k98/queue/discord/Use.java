package bot.k98.queue.discord;

import bot.k98.contracts.discord.Reply;
import bot.k98.contracts.queue.QueueRequest;

/** What a use of the bot means to this service. */
public sealed interface Use {
    /** Something for a channel's line. */
    record ToLine(QueueRequest request) implements Use {}

    /** Something about the guild's jobs. */
    record ToGuild(String guildId) implements Use {}

    /** Something that is answered whatever the jobs are. */
    record Answered(Reply reply) implements Use {}

    /** Another service answers it. */
    record NotOurs() implements Use {}
}
