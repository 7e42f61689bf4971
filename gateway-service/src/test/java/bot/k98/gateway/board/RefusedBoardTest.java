package bot.k98.gateway.board;

import static bot.k98.gateway.board.BoardFixture.content;
import static bot.k98.gateway.board.BoardFixture.message;
import static bot.k98.gateway.board.BoardFixture.shown;
import static bot.k98.gateway.board.BoardFixture.wanted;
import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Board.BoardWanted;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A board that Discord refuses, or about which it does not answer. */
class RefusedBoardTest {
    private final BoardFixture boards = new BoardFixture();

    @Test
    void aLostAnswerIsLookedFor() {
        // Given
        boards.discord
                .answering(Endpoint.SEND_MESSAGE, new Unknown("lost"))
                .answering(Endpoint.READ_HISTORY, new Accepted(Map.of(), List.of(message("7001", "one"))));

        // When
        boards.says(wanted("one"));
        boards.later.advance(Duration.ofSeconds(3));

        // Then
        assertThat(boards.memory.newest().get("b").messageId()).hasValue("7001");
        assertThat(boards.discord.endpoints()).containsOnlyOnce(Endpoint.SEND_MESSAGE);
    }

    @Test
    void whileDiscordIsAwayTheNewestWaits() {
        // Given
        for (int i = 0; i < 5; i++) {
            boards.discord.answering(Endpoint.SEND_MESSAGE, new NotSent("away"));
        }
        boards.says(wanted("one"));

        // When
        boards.says(wanted("two"));
        boards.later.advance(Duration.ofMinutes(2));

        // Then
        assertThat(content(boards.discord.calls().stream()
                        .filter(call -> call.endpoint() == Endpoint.SEND_MESSAGE)
                        .toList()
                        .getLast()))
                .isEqualTo("two");
        assertThat(boards.memory.newest().get("b").messageId()).isPresent();
    }

    @Test
    void aChannelThatIsNotThereIsNotAskedAgainAndAgain() {
        // Given
        for (int i = 0; i < 100; i++) {
            boards.discord.answering(Endpoint.SEND_MESSAGE, refused(404, 10003));
        }

        // When
        boards.says(wanted("one"));
        boards.later.advance(Duration.ofMinutes(60));

        // Then
        assertThat(boards.discord.calls()).hasSizeBetween(2, 8);
    }

    @Test
    void somethingNewerIsTriedAtOnceAfterARefusal() {
        // Given
        boards.discord.answering(Endpoint.SEND_MESSAGE, refused(403, 50013));
        boards.says(wanted("one"));

        // When
        boards.says(new BoardWanted("b", ServiceName.QUEUE, "304", MessageBody.of("one"), false));

        // Then
        assertThat(boards.memory.newest().get("b").messageId()).isPresent();
    }

    @Test
    void aPinThatIsRefusedDoesNotStopTheBoard() {
        // Given
        boards.discord
                .answering(Endpoint.SEND_MESSAGE, shown("5001", "one"))
                .answering(Endpoint.PIN_MESSAGE, refused(403, 50013));
        boards.says(wanted("one"));
        boards.later.advance(Duration.ofSeconds(3));

        // When
        boards.says(wanted("two"));

        // Then
        assertThat(content(boards.discord.calls().getLast())).isEqualTo("two");
    }
}
