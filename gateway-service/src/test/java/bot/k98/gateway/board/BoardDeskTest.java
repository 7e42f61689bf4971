package bot.k98.gateway.board;

import static bot.k98.gateway.testing.RecordingDiscord.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.Board.BoardRemoved;
import bot.k98.contracts.discord.Board.BoardWanted;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.gateway.domain.call.CallOutcome;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
import bot.k98.gateway.domain.call.CallOutcome.NotSent;
import bot.k98.gateway.domain.call.CallOutcome.Unknown;
import bot.k98.gateway.domain.call.DiscordCall;
import bot.k98.gateway.domain.call.Endpoint;
import bot.k98.gateway.testing.ManualLater;
import bot.k98.gateway.testing.RecordingDiscord;
import bot.k98.gateway.testing.RecordingMemory;
import bot.k98.runtime.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BoardDeskTest {
    private static final int PARTITION = 3;
    private static final String CHANNEL = "303";
    private static final Accepted EMPTY_HISTORY = new Accepted(Map.of(), List.of());

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
    private final ManualLater later = new ManualLater(clock);
    private final RecordingDiscord discord = new RecordingDiscord();
    private final RecordingMemory memory = new RecordingMemory();
    private final BoardDesk desk = desk(Map.of());

    @Test
    void aBoardIsMadeAndPinned() {
        // Given
        discord.answering(Endpoint.SEND_MESSAGE, shown("5001", "one"));

        // When
        says(wanted("one"));
        later.advance(Duration.ofSeconds(3));

        // Then
        assertThat(discord.endpoints()).containsExactly(Endpoint.SEND_MESSAGE, Endpoint.PIN_MESSAGE);
        assertThat(memory.newest().get("b").messageId()).hasValue("5001");
        assertThat(memory.newest().get("b").pinned()).isTrue();
    }

    @Test
    void aBoardThatIsAsWantedIsLeftAlone() {
        // Given
        made("one");
        int before = discord.calls().size();

        // When
        says(wanted("one"));
        later.advance(Duration.ofHours(5));

        // Then
        assertThat(discord.calls()).hasSize(before);
    }

    @Test
    void aBurstIsOneChangeAtOnceAndOneLater() {
        // Given
        made("one");
        int before = discord.calls().size();

        // When
        for (int i = 2; i <= 50; i++) {
            says(wanted("text " + i));
        }
        later.advance(Duration.ofSeconds(10));

        // Then
        assertThat(discord.calls().subList(before, discord.calls().size()))
                .extracting(BoardDeskTest::content)
                .containsExactly("text 2", "text 50");
    }

    @Test
    void aDeletedMessageIsMadeAgainUnderAnotherNonce() {
        // Given
        made("one");
        String first = nonce(discord.calls().getFirst());
        discord.answering(Endpoint.READ_MESSAGE, refused(404, 10008))
                .answering(Endpoint.SEND_MESSAGE, shown("5002", "one"));

        // When
        desk.deleted(List.of("5001"));
        later.advance(Duration.ofSeconds(3));

        // Then
        assertThat(memory.newest().get("b").messageId()).hasValue("5002");
        assertThat(memory.newest().get("b").generation()).isEqualTo(2);
        assertThat(discord.calls().stream()
                        .filter(call -> call.endpoint() == Endpoint.SEND_MESSAGE)
                        .map(BoardDeskTest::nonce))
                .hasSize(2)
                .startsWith(first)
                .doesNotHaveDuplicates();
    }

    @Test
    void aDeletionThatNobodyHeardOfIsNoticedAtTheNextChange() {
        // Given
        made("one");
        discord.answering(Endpoint.EDIT_MESSAGE, refused(404, 10008));

        // When
        says(wanted("two"));
        later.advance(Duration.ofSeconds(10));

        // Then
        assertThat(memory.newest().get("b").generation()).isEqualTo(2);
    }

    @Test
    void somebodyElsesMessageBeingDeletedIsNoMatter() {
        // Given
        made("one");
        int before = discord.calls().size();

        // When
        desk.deleted(List.of("4711"));

        // Then
        assertThat(discord.calls()).hasSize(before);
    }

    @Test
    void aMessageTooOldToBeChangedMakesWayForAnother() {
        // Given
        made("one");
        discord.answering(Endpoint.EDIT_MESSAGE, refused(400, 30046));
        int before = discord.calls().size();

        // When
        says(wanted("two"));
        later.advance(Duration.ofSeconds(1));

        // Then
        assertThat(discord.endpoints().subList(before, before + 3))
                .containsExactly(Endpoint.EDIT_MESSAGE, Endpoint.DELETE_MESSAGE, Endpoint.SEND_MESSAGE);
    }

    @Test
    void aBoardMovesToAnotherChannel() {
        // Given
        made("one");
        int before = discord.calls().size();

        // When
        says(new BoardWanted("b", ServiceName.QUEUE, "304", MessageBody.of("one"), true));
        later.advance(Duration.ofSeconds(1));

        // Then
        assertThat(discord.endpoints().subList(before, before + 2))
                .containsExactly(Endpoint.DELETE_MESSAGE, Endpoint.SEND_MESSAGE);
        assertThat(memory.newest().get("b").channelId()).isEqualTo("304");
    }

    @Test
    void aRemovedBoardIsDeletedAndOneWantedAgainIsAnother() {
        // Given
        made("one");

        // When
        says(new BoardRemoved("b", ServiceName.QUEUE));
        boolean gone = memory.newest().get("b").messageId().isEmpty();
        says(wanted("one"));
        later.advance(Duration.ofSeconds(3));

        // Then
        assertThat(gone).isTrue();
        assertThat(memory.newest().get("b").generation()).isEqualTo(2);
    }

    @Test
    void afterARestartTheBoardIsChangedAndNotMadeAgain() {
        // Given
        made("one");
        BoardDesk restarted = desk(memory.newest());
        int before = discord.calls().size();

        // When
        restarted.wanted(PARTITION, wanted("two"));
        later.advance(Duration.ofSeconds(3));

        // Then
        assertThat(discord.endpoints().subList(before, discord.calls().size())).containsExactly(Endpoint.EDIT_MESSAGE);
    }

    @Test
    void aMessageThatAKilledGatewayMadeIsFoundAgain() {
        // Given
        BoardMade begun = interrupted();
        BoardDesk restarted = desk(Map.of("b", begun));
        discord.answering(
                Endpoint.READ_HISTORY,
                new Accepted(Map.of(), List.of(message("7000", "other"), message("7001", "one"))));
        int before = discord.calls().size();

        // When
        restarted.wanted(PARTITION, wanted("one"));

        // Then
        assertThat(memory.newest().get("b").messageId()).hasValue("7001");
        assertThat(discord.endpoints().subList(before, discord.calls().size()))
                .containsExactly(Endpoint.READ_HISTORY, Endpoint.PIN_MESSAGE);
    }

    @Test
    void aCreationThatMadeNothingIsDoneAgainUnderTheSameNonce() {
        // Given
        BoardMade begun = interrupted();
        String nonce = nonce(discord.calls().getFirst());
        BoardDesk restarted = desk(Map.of("b", begun));
        discord.answering(Endpoint.READ_HISTORY, EMPTY_HISTORY);

        // When
        restarted.wanted(PARTITION, wanted("one"));
        later.advance(Duration.ofSeconds(1));

        // Then
        assertThat(discord.calls().stream()
                        .filter(call -> call.endpoint() == Endpoint.SEND_MESSAGE)
                        .map(BoardDeskTest::nonce))
                .containsExactly(nonce, nonce);
    }

    @Test
    void aLostAnswerIsLookedFor() {
        // Given
        discord.answering(Endpoint.SEND_MESSAGE, new Unknown("lost"))
                .answering(Endpoint.READ_HISTORY, new Accepted(Map.of(), List.of(message("7001", "one"))));

        // When
        says(wanted("one"));
        later.advance(Duration.ofSeconds(3));

        // Then
        assertThat(memory.newest().get("b").messageId()).hasValue("7001");
        assertThat(discord.endpoints()).containsOnlyOnce(Endpoint.SEND_MESSAGE);
    }

    @Test
    void whileDiscordIsAwayTheNewestWaits() {
        // Given
        for (int i = 0; i < 5; i++) {
            discord.answering(Endpoint.SEND_MESSAGE, new NotSent("away"));
        }
        says(wanted("one"));

        // When
        says(wanted("two"));
        later.advance(Duration.ofMinutes(2));

        // Then
        assertThat(content(discord.calls().stream()
                        .filter(call -> call.endpoint() == Endpoint.SEND_MESSAGE)
                        .toList()
                        .getLast()))
                .isEqualTo("two");
        assertThat(memory.newest().get("b").messageId()).isPresent();
    }

    @Test
    void aChannelThatIsNotThereIsNotAskedAgainAndAgain() {
        // Given
        for (int i = 0; i < 100; i++) {
            discord.answering(Endpoint.SEND_MESSAGE, refused(404, 10003));
        }

        // When
        says(wanted("one"));
        later.advance(Duration.ofMinutes(60));

        // Then
        assertThat(discord.calls()).hasSizeBetween(2, 8);
    }

    @Test
    void somethingNewerIsTriedAtOnceAfterARefusal() {
        // Given
        discord.answering(Endpoint.SEND_MESSAGE, refused(403, 50013));
        says(wanted("one"));

        // When
        says(new BoardWanted("b", ServiceName.QUEUE, "304", MessageBody.of("one"), false));

        // Then
        assertThat(memory.newest().get("b").messageId()).isPresent();
    }

    @Test
    void aPinThatIsRefusedDoesNotStopTheBoard() {
        // Given
        discord.answering(Endpoint.SEND_MESSAGE, shown("5001", "one"))
                .answering(Endpoint.PIN_MESSAGE, refused(403, 50013));
        says(wanted("one"));
        later.advance(Duration.ofSeconds(3));

        // When
        says(wanted("two"));

        // Then
        assertThat(content(discord.calls().getLast())).isEqualTo("two");
    }

    @Test
    void aBoardIsReadBackOnceAfterItsPartitionMoved() {
        // Given
        made("one");
        BoardDesk moved = desk(memory.newest());
        desk.revoked(List.of(PARTITION));
        moved.wanted(PARTITION, wanted("one"));
        int before = discord.calls().size();
        discord.answering(Endpoint.READ_MESSAGE, shown("5001", "something that its former owner wrote"));

        // When
        later.advance(Duration.ofMinutes(5));

        // Then
        assertThat(discord.endpoints().subList(before, discord.calls().size()))
                .containsExactly(Endpoint.READ_MESSAGE, Endpoint.EDIT_MESSAGE, Endpoint.PIN_MESSAGE);
    }

    @Test
    void aPartitionIsLetGoOnlyWhenItsLastRequestIsDoneAndRemembered() {
        // Given
        CompletableFuture<CallOutcome> slow = new CompletableFuture<>();
        discord.answering(Endpoint.SEND_MESSAGE, slow);
        says(wanted("one"));

        // When
        CompletableFuture<Void> letGo = desk.revoked(List.of(PARTITION)).toCompletableFuture();
        boolean waited = !letGo.isDone();
        slow.complete(shown("5001", "one"));

        // Then
        assertThat(waited).isTrue();
        assertThat(letGo).isCompleted();
        assertThat(memory.newest().get("b").messageId()).hasValue("5001");
        assertThat(discord.calls()).hasSize(1);
    }

    @Test
    void aBoardThatCanNotBeShownIsLeftAsItWas() {
        // Given
        made("one");
        int before = discord.calls().size();

        // When
        says(wanted(""));

        // Then
        assertThat(discord.calls()).hasSize(before);
    }

    private BoardDesk desk(Map<String, BoardMade> remembered) {
        BoardDesk made = new BoardDesk(discord, memory, later, clock);
        made.assigned(List.of(PARTITION), remembered);
        return made;
    }

    private void says(Board board) {
        desk.wanted(PARTITION, board);
    }

    /** The board stands there, pinned, and nothing is to be done. */
    private void made(String text) {
        discord.answering(Endpoint.SEND_MESSAGE, shown("5001", text));
        says(wanted(text));
        later.advance(Duration.ofSeconds(40));
    }

    /** What is remembered when a gateway is killed while it makes the board. */
    private BoardMade interrupted() {
        discord.answering(Endpoint.SEND_MESSAGE, new CompletableFuture<>());
        says(wanted("one"));
        return memory.newest().get("b");
    }

    private static Board wanted(String text) {
        return new BoardWanted("b", ServiceName.QUEUE, CHANNEL, MessageBody.of(text), true);
    }

    private static Accepted shown(String id, String text) {
        return new Accepted(message(id, text), List.of());
    }

    private static Map<String, Object> message(String id, String text) {
        return Map.of("id", id, "content", text, "author", Map.of("bot", true));
    }

    private static String nonce(DiscordCall call) {
        return property(call, "nonce");
    }

    private static String content(DiscordCall call) {
        return property(call, "content");
    }

    private static String property(DiscordCall call, String name) {
        return call.body()
                .map(body -> String.valueOf(((Map<?, ?>) body).get(name)))
                .orElse("");
    }
}
