package bot.k98.gateway.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Board.BoardWanted;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.contracts.discord.MessageBody.Embed;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.testing.Golden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoardCallsTest {
    private static final MessageBody BODY = MessageBody.of("@everyone look")
            .with(new Embed(Optional.of("Queue"), Optional.of("All quiet."), 7, List.of(), Optional.of("f")));

    @Test
    void aBoardIsMadeUnderItsNonce() {
        // Given
        BoardState nothing =
                BoardState.of(new BoardWanted("queue:live", ServiceName.QUEUE, "303", BODY, true), Optional.empty());

        // When
        DiscordCall call = BoardCalls.call((BoardStep.Ask) BoardPolicy.next(nothing, Instant.EPOCH));

        // Then
        Golden.verify("board-create", call.body().orElseThrow());
    }

    @Test
    void aChangeTakesAwayWhatIsNoLongerThere() {
        // When
        DiscordCall call = BoardCalls.call(new BoardStep.Edit("303", "5001", MessageBody.of("All done.")));

        // Then
        Golden.verify("board-edit", call.body().orElseThrow());
        assertThat(call.parameters()).containsExactly("303", "5001");
    }
}
