package bot.k98.gateway.board;

import static bot.k98.gateway.board.BoardFixture.shown;
import static bot.k98.gateway.board.BoardFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Board.BoardRemoved;
import bot.k98.contracts.discord.Board.BoardWanted;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.gateway.domain.call.Endpoint;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an owner wants is what stands there. */
class BoardDeskTest {
    private final BoardFixture boards = new BoardFixture();

    @Test
    void aBoardIsMadeAndPinned() {
        // Given
        boards.discord.answering(Endpoint.SEND_MESSAGE, shown("5001", "one"));

        // When
        boards.says(wanted("one"));
        boards.later.advance(Duration.ofSeconds(3));

        // Then
        assertThat(boards.discord.endpoints()).containsExactly(Endpoint.SEND_MESSAGE, Endpoint.PIN_MESSAGE);
        assertThat(boards.memory.newest().get("b").messageId()).hasValue("5001");
        assertThat(boards.memory.newest().get("b").pinned()).isTrue();
    }

    @Test
    void aBoardThatIsAsWantedIsLeftAlone() {
        // Given
        boards.made("one");
        int before = boards.asked();

        // When
        boards.says(wanted("one"));
        boards.later.advance(Duration.ofHours(5));

        // Then
        assertThat(boards.discord.calls()).hasSize(before);
    }

    @Test
    void aBurstIsOneChangeAtOnceAndOneLater() {
        // Given
        boards.made("one");
        int before = boards.asked();

        // When
        for (int i = 2; i <= 50; i++) {
            boards.says(wanted("text " + i));
        }
        boards.later.advance(Duration.ofSeconds(10));

        // Then
        assertThat(boards.discord.calls().subList(before, boards.asked()))
                .extracting(BoardFixture::content)
                .containsExactly("text 2", "text 50");
    }

    @Test
    void aBoardMovesToAnotherChannel() {
        // Given
        boards.made("one");
        int before = boards.asked();

        // When
        boards.says(new BoardWanted("b", ServiceName.QUEUE, "304", MessageBody.of("one"), true));
        boards.later.advance(Duration.ofSeconds(1));

        // Then
        assertThat(boards.askedAfter(before)).startsWith(Endpoint.DELETE_MESSAGE, Endpoint.SEND_MESSAGE);
        assertThat(boards.memory.newest().get("b").channelId()).isEqualTo("304");
    }

    @Test
    void aRemovedBoardIsDeletedAndOneWantedAgainIsAnother() {
        // Given
        boards.made("one");

        // When
        boards.says(new BoardRemoved("b", ServiceName.QUEUE));
        boolean gone = boards.memory.newest().get("b").messageId().isEmpty();
        boards.says(wanted("one"));
        boards.later.advance(Duration.ofSeconds(3));

        // Then
        assertThat(gone).isTrue();
        assertThat(boards.memory.newest().get("b").generation()).isEqualTo(2);
    }

    @Test
    void aBoardThatCanNotBeShownIsLeftAsItWas() {
        // Given
        boards.made("one");
        int before = boards.asked();

        // When
        boards.says(wanted(""));

        // Then
        assertThat(boards.discord.calls()).hasSize(before);
    }
}
