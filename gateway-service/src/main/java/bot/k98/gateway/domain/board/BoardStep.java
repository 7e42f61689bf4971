package bot.k98.gateway.domain.board;

import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.contracts.discord.MessageBody;
import java.time.Instant;

/** What to do next for a board. */
public sealed interface BoardStep {
    /** Nothing, until something is heard. */
    record Rest() implements BoardStep {}

    /** Nothing before that time. */
    record Wait(Instant until) implements BoardStep {}

    /** Something to ask of Discord. */
    sealed interface Ask extends BoardStep {}

    /** @param making to be remembered before Discord is asked: after a crash it tells what to look for */
    record Create(BoardMade making, MessageBody body) implements Ask {}

    /** Look among the channel's newest messages for one that an interrupted creation made. */
    record Search(String channelId) implements Ask {}

    record Edit(String channelId, String messageId, MessageBody body) implements Ask {}

    record Delete(String channelId, String messageId) implements Ask {}

    record Pin(String channelId, String messageId, boolean pinned) implements Ask {}

    /** Look whether the message is still there and as it was left. */
    record Look(String channelId, String messageId) implements Ask {}
}
