package bot.k98.gateway.domain.board;

import bot.k98.contracts.DeterministicId;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.domain.message.MessageRenderer;
import bot.k98.gateway.domain.message.Rendered;

/** The requests that {@link BoardStep}s are. */
public final class BoardCalls {
    private BoardCalls() {}

    public static DiscordCall call(BoardStep.Ask step) {
        return switch (step) {
            case BoardStep.Create create ->
                with(
                        DiscordCall.of(Endpoint.SEND_MESSAGE, create.making().channelId()),
                        MessageRenderer.create(create.body())
                                .with("nonce", nonce(create.making()))
                                .with("enforce_nonce", true));
            case BoardStep.Edit edit ->
                with(
                        DiscordCall.of(Endpoint.EDIT_MESSAGE, edit.channelId(), edit.messageId()),
                        MessageRenderer.replace(edit.body()));
            case BoardStep.Delete delete ->
                DiscordCall.of(Endpoint.DELETE_MESSAGE, delete.channelId(), delete.messageId());
            case BoardStep.Look look -> DiscordCall.of(Endpoint.READ_MESSAGE, look.channelId(), look.messageId());
            case BoardStep.Search search -> DiscordCall.of(Endpoint.READ_HISTORY, search.channelId());
            case BoardStep.Pin pin ->
                DiscordCall.of(
                        pin.pinned() ? Endpoint.PIN_MESSAGE : Endpoint.UNPIN_MESSAGE, pin.channelId(), pin.messageId());
        };
    }

    /** Of one generation: Discord makes one message of however many attempts. */
    static String nonce(BoardMade making) {
        return DeterministicId.of("board-nonce", making.boardId(), making.generation());
    }

    private static DiscordCall with(DiscordCall call, Rendered message) {
        return call.with(message.json()).withFiles(message.files());
    }
}
