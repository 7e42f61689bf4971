package bot.k98.gateway.board;

import bot.k98.contracts.ServiceName;
import bot.k98.contracts.discord.Board;
import bot.k98.contracts.discord.Board.BoardWanted;
import bot.k98.contracts.discord.GatewayMemory.BoardMade;
import bot.k98.contracts.discord.MessageBody;
import bot.k98.gateway.domain.call.CallOutcome.Accepted;
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

/** One board, the desk that keeps it, and a Discord that answers as the test says. */
final class BoardFixture {
    static final int PARTITION = 3;
    private static final String CHANNEL = "303";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
    final ManualLater later = new ManualLater(clock);
    final RecordingDiscord discord = new RecordingDiscord();
    final RecordingMemory memory = new RecordingMemory();
    final BoardDesk desk = desk(Map.of());

    /** Another gateway's, which begins with what is remembered. */
    BoardDesk desk(Map<String, BoardMade> remembered) {
        BoardDesk made = new BoardDesk(discord, memory, later, clock);
        made.assigned(List.of(PARTITION), remembered);
        return made;
    }

    /** The board's owner says what is wanted. */
    void says(Board board) {
        desk.wanted(PARTITION, board);
    }

    /** The board stands there, pinned, and nothing is to be done. */
    void made(String text) {
        discord.answering(Endpoint.SEND_MESSAGE, shown("5001", text));
        says(wanted(text));
        later.advance(Duration.ofSeconds(40));
    }

    /** How often Discord was asked for something so far. */
    int asked() {
        return discord.calls().size();
    }

    /** What Discord was asked for after so many. */
    List<Endpoint> askedAfter(int before) {
        return discord.endpoints().subList(before, asked());
    }

    /** What is remembered when a gateway is killed while it makes the board. */
    BoardMade interrupted() {
        discord.answering(Endpoint.SEND_MESSAGE, new CompletableFuture<>());
        says(wanted("one"));
        return memory.newest().get("b");
    }

    /** In its channel, pinned. */
    static Board wanted(String text) {
        return new BoardWanted("b", ServiceName.QUEUE, CHANNEL, MessageBody.of(text), true);
    }

    /** Discord took it, and this is the message. */
    static Accepted shown(String id, String text) {
        return new Accepted(message(id, text), List.of());
    }

    /** Of this bot. */
    static Map<String, Object> message(String id, String text) {
        return Map.of("id", id, "content", text, "author", Map.of("bot", true));
    }

    static String nonce(DiscordCall call) {
        return property(call, "nonce");
    }

    static String content(DiscordCall call) {
        return property(call, "content");
    }

    private static String property(DiscordCall call, String name) {
        return call.body()
                .map(body -> String.valueOf(((Map<?, ?>) body).get(name)))
                .orElse("");
    }
}
