package bot.k98.gateway.board;

import static bot.k98.gateway.board.BoardFixture.nonce;
import static bot.k98.gateway.board.BoardFixture.shown;
import static bot.k98.gateway.board.BoardFixture.wanted;
import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.gateway.domain.call.Endpoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A board whose message somebody deleted, or that is too old to be changed. */
class LostBoardTest {
    private final BoardFixture boards = new BoardFixture();

    @Test
    void aDeletedMessageIsMadeAgainUnderAnotherNonce() {
        // Given
        boards.made("one");
        String first = nonce(boards.discord.calls().getFirst());
        boards.discord
                .answering(Endpoint.READ_MESSAGE, refused(404, 10008))
                .answering(Endpoint.SEND_MESSAGE, shown("5002", "one"));

        // When
        boards.desk.deleted(List.of("5001"));
        boards.later.advance(Duration.ofSeconds(3));

        // Then
        assertThat(boards.memory.newest().get("b").messageId()).hasValue("5002");
        assertThat(boards.memory.newest().get("b").generation()).isEqualTo(2);
        assertThat(boards.discord.calls().stream()
                        .filter(call -> call.endpoint() == Endpoint.SEND_MESSAGE)
                        .map(BoardFixture::nonce))
                .hasSize(2)
                .startsWith(first)
                .doesNotHaveDuplicates();
    }

    @Test
    void aDeletionThatNobodyHeardOfIsNoticedAtTheNextChange() {
        // Given
        boards.made("one");
        boards.discord.answering(Endpoint.EDIT_MESSAGE, refused(404, 10008));

        // When
        boards.says(wanted("two"));
        boards.later.advance(Duration.ofSeconds(10));

        // Then
        assertThat(boards.memory.newest().get("b").generation()).isEqualTo(2);
    }

    @Test
    void somebodyElsesMessageBeingDeletedIsNoMatter() {
        // Given
        boards.made("one");
        int before = boards.asked();

        // When
        boards.desk.deleted(List.of("4711"));

        // Then
        assertThat(boards.discord.calls()).hasSize(before);
    }

    @Test
    void aMessageTooOldToBeChangedMakesWayForAnother() {
        // Given
        boards.made("one");
        boards.discord.answering(Endpoint.EDIT_MESSAGE, refused(400, 30046));
        int before = boards.asked();

        // When
        boards.says(wanted("two"));
        boards.later.advance(Duration.ofSeconds(1));

        // Then
        assertThat(boards.askedAfter(before))
                .startsWith(Endpoint.EDIT_MESSAGE, Endpoint.DELETE_MESSAGE, Endpoint.SEND_MESSAGE);
    }
}
