package bot.k98.gateway.board;

import static bot.k98.gateway.board.BoardFixture.PARTITION;
import static bot.k98.gateway.board.BoardFixture.message;
import static bot.k98.gateway.board.BoardFixture.nonce;
import static bot.k98.gateway.board.BoardFixture.shown;
import static bot.k98.gateway.board.BoardFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A board that another gateway began: one that was killed, or that let its partition go. */
class InheritedBoardTest {
    private static final Accepted EMPTY_HISTORY = new Accepted(Map.of(), List.of());

    private final BoardFixture boards = new BoardFixture();

    @Test
    void afterARestartTheBoardIsChangedAndNotMadeAgain() {
        // Given
        boards.made("one");
        BoardDesk restarted = boards.desk(boards.memory.newest());
        int before = boards.asked();

        // When
        restarted.wanted(PARTITION, wanted("two"));
        boards.later.advance(Duration.ofSeconds(3));

        // Then
        assertThat(boards.askedAfter(before)).containsExactly(Endpoint.EDIT_MESSAGE);
    }

    @Test
    void aMessageThatAKilledGatewayMadeIsFoundAgain() {
        // Given
        BoardMade begun = boards.interrupted();
        BoardDesk restarted = boards.desk(Map.of("b", begun));
        boards.discord.answering(
                Endpoint.READ_HISTORY,
                new Accepted(Map.of(), List.of(message("7000", "other"), message("7001", "one"))));
        int before = boards.asked();

        // When
        restarted.wanted(PARTITION, wanted("one"));

        // Then
        assertThat(boards.memory.newest().get("b").messageId()).hasValue("7001");
        assertThat(boards.askedAfter(before)).containsExactly(Endpoint.READ_HISTORY, Endpoint.PIN_MESSAGE);
    }

    @Test
    void aCreationThatMadeNothingIsDoneAgainUnderTheSameNonce() {
        // Given
        BoardMade begun = boards.interrupted();
        String nonce = nonce(boards.discord.calls().getFirst());
        BoardDesk restarted = boards.desk(Map.of("b", begun));
        boards.discord.answering(Endpoint.READ_HISTORY, EMPTY_HISTORY);

        // When
        restarted.wanted(PARTITION, wanted("one"));
        boards.later.advance(Duration.ofSeconds(1));

        // Then
        assertThat(boards.discord.calls().stream()
                        .filter(call -> call.endpoint() == Endpoint.SEND_MESSAGE)
                        .map(BoardFixture::nonce))
                .containsExactly(nonce, nonce);
    }

    @Test
    void aBoardIsReadBackOnceAfterItsPartitionMoved() {
        // Given
        boards.made("one");
        BoardDesk moved = boards.desk(boards.memory.newest());
        boards.desk.revoked(List.of(PARTITION));
        moved.wanted(PARTITION, wanted("one"));
        int before = boards.asked();
        boards.discord.answering(Endpoint.READ_MESSAGE, shown("5001", "something that its former owner wrote"));

        // When
        boards.later.advance(Duration.ofMinutes(5));

        // Then
        assertThat(boards.askedAfter(before))
                .containsExactly(Endpoint.READ_MESSAGE, Endpoint.EDIT_MESSAGE, Endpoint.PIN_MESSAGE);
    }

    @Test
    void aPartitionIsLetGoOnlyWhenItsLastRequestIsDoneAndRemembered() {
        // Given
        CompletableFuture<CallOutcome> slow = new CompletableFuture<>();
        boards.discord.answering(Endpoint.SEND_MESSAGE, slow);
        boards.says(wanted("one"));

        // When
        CompletableFuture<Void> letGo = boards.desk.revoked(List.of(PARTITION)).toCompletableFuture();
        boolean waited = !letGo.isDone();
        slow.complete(shown("5001", "one"));

        // Then
        assertThat(waited).isTrue();
        assertThat(letGo).isCompleted();
        assertThat(boards.memory.newest().get("b").messageId()).hasValue("5001");
        assertThat(boards.discord.calls()).hasSize(1);
    }
}
