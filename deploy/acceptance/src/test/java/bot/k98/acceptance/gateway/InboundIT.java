package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.acceptance.stack.CommittedTopic;
import bot.k98.acceptance.stack.JsonHttp;
import bot.k98.contracts.Topic;
import bot.k98.contracts.Topics;
import bot.k98.contracts.discord.ConnectionEvent;
import bot.k98.contracts.discord.ConnectionEvent.Cause;
import bot.k98.contracts.discord.ConnectionEvent.Connection;
import bot.k98.contracts.discord.ConnectionEvent.ConnectionLost;
import bot.k98.contracts.discord.ConnectionEvent.HistoryRead;
import bot.k98.contracts.discord.ConnectionEvent.SessionBegan;
import bot.k98.contracts.discord.ConnectionEvent.SessionResumed;
import bot.k98.contracts.discord.MessageEvent.MessagePosted;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is posted in a watched channel, while Discord and Kafka misbehave: nothing is lost, nothing is told twice. */
@Tag("long")
class InboundIT {
    private static final Connection GATEWAY = new Connection("gateway-1", 0);

    @TempDir
    static Path folder;

    private static Uploads uploads;

    @BeforeAll
    static void start() {
        uploads = Uploads.in(folder);
    }

    @AfterAll
    static void stop() {
        uploads.close();
    }

    @BeforeEach
    void calm() {
        uploads.stack.members().noFaults();
        await().atMost(Uploads.PATIENCE).until(uploads::connected);
    }

    @Test
    void aFileIsToldWithWhoPostedItAndWhereItLies() {
        // When
        String id = uploads.drop("honor.csv");
        uploads.awaitTold(id);

        // Then
        assertThat(uploads.service.messages().getLast()).isInstanceOfSatisfying(MessagePosted.class, posted -> {
            assertThat(posted.guildId()).isEqualTo("1100000000000000001");
            assertThat(posted.message().authorId()).isEqualTo("1100000000000000102");
            assertThat(posted.message().attachments())
                    .singleElement()
                    .satisfies(file -> assertThat(file.name()).isEqualTo("honor.csv"))
                    .satisfies(file -> assertThat(file.url()).startsWith("http"));
        });
    }

    @Test
    void whatMembersWriteIsInNoTopicAndNoLog() throws IOException {
        // Given
        String planted = "planted-words-of-a-member";
        JsonHttp discord = uploads.stack.discord();

        // When: in a watched channel with a file and without, in another channel, in a direct message
        String id = discord.postFile(
                        "/sandbox/api/messages",
                        message("uploads", planted),
                        "kept.csv",
                        "1,2".getBytes(StandardCharsets.UTF_8))
                .path("id")
                .asText();
        for (String channel : List.of("uploads", "general", "dm")) {
            discord.post("/sandbox/api/messages", message(channel, planted));
        }
        uploads.awaitTold(id);
        uploads.awaitTold(uploads.drop("after.csv"));

        // Then
        assertThat(discord.get("/sandbox/api/messages?channel=uploads").toString())
                .contains(planted);
        for (Topic<?> topic : Topics.all()) {
            assertThat(CommittedTopic.bytes(uploads.stack.bootstrapServers(), topic))
                    .as(topic.name())
                    .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(planted));
        }
        assertThat(logs()).contains("Discord connection").doesNotContain(planted);
    }

    private static ObjectNode message(String channel, String content) {
        return JsonHttp.object().put("as", "officer").put("channel", channel).put("content", content);
    }

    /** All that the gateway wrote, its console included. */
    private static String logs() throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(uploads.stack.printed("gateway-1")));
        try (Stream<Path> files = Files.walk(uploads.stack.log(1).getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void whatIsPostedWhileTheSessionIsLostIsReadFromTheHistory() {
        // Given
        int before = uploads.told().size();
        String first = uploads.drop("before.csv");
        uploads.awaitTold(first);
        int said = uploads.connection().size();

        // When
        uploads.stack.members().fault("/gateway/drop", "{\"resumable\":false}");
        List<String> missed = uploads.drop(3);
        uploads.awaitTold(missed);
        String last = uploads.drop("after.csv");
        uploads.awaitTold(last);

        // Then
        assertThat(uploads.told().subList(before, uploads.told().size()))
                .containsExactly(first, missed.get(0), missed.get(1), missed.get(2), last);
        sessionLostAndHistoryRead(uploads.connection(said, 3), first);
    }

    /** @param first what was told last before the session was lost */
    private static void sessionLostAndHistoryRead(List<ConnectionEvent> said, String first) {
        Instant lostAt = said.getFirst().at();
        assertThat(said).hasExactlyElementsOfTypes(ConnectionLost.class, SessionBegan.class, HistoryRead.class);
        assertThat(said.get(1)).isEqualTo(new SessionBegan(GATEWAY, said.get(1).at(), Optional.of(lostAt)));
        assertThat(said.get(2)).isInstanceOfSatisfying(HistoryRead.class, read -> {
            assertThat(read.connection()).isEqualTo(GATEWAY);
            assertThat(read.channelId()).isEqualTo(Uploads.CHANNEL);
            assertThat(read.afterMessageId()).isEqualTo(first);
            assertThat(read.messages()).isBetween(1, 3);
        });
    }

    @Test
    void whatAResumeRepeatsIsToldOnce() {
        // Given
        List<String> ids = uploads.drop(3);
        uploads.awaitTold(ids);
        uploads.stack.members().fault("", "{\"kind\":\"duplicate\",\"events\":3,\"times\":1}");
        int identifies = uploads.identifiesLeft();
        int said = uploads.connection().size();

        // When
        uploads.stack.members().fault("/gateway/drop", "{\"resumable\":true,\"code\":4000}");
        List<String> missed = uploads.drop(2);
        uploads.awaitTold(missed);

        // Then
        assertThat(uploads.told()).doesNotHaveDuplicates();
        assertThat(uploads.identifiesLeft()).isEqualTo(identifies);
        List<ConnectionEvent> cut = uploads.connection(said, 2);
        Instant lostAt = cut.getFirst().at();
        assertThat(cut)
                .containsExactly(
                        new ConnectionLost(GATEWAY, lostAt, Cause.CLOSED_BY_DISCORD, Optional.of(4000)),
                        new SessionResumed(GATEWAY, cut.getLast().at(), lostAt));
    }

    @Test
    void whatIsPostedWhileTheBrokerIsAwayIsToldInOrderWhenItIsBack() {
        // Given
        int before = uploads.told().size();
        uploads.stack.kill("broker");

        // When
        List<String> ids = uploads.drop(5);
        uploads.stack.startAgain("broker");
        uploads.awaitTold(ids);

        // Then
        assertThat(uploads.told().stream().skip(before).distinct()).containsExactlyElementsOf(ids);
    }

    @Test
    void aConnectionThatHearsNothingIsMendedAndAQuietOneIsLeftAlone() {
        // Given
        List<String> sessions = uploads.connectedSessions();
        int identifies = uploads.identifiesLeft();
        await().during(Duration.ofSeconds(8))
                .atMost(Duration.ofSeconds(20))
                .until(() -> uploads.connectedSessions().equals(sessions));

        // When
        uploads.stack.members().fault("", "{\"kind\":\"deaf\"}");
        String unheard = uploads.drop("unheard.csv");
        uploads.awaitTold(unheard);
        uploads.stack.members().noFaults();
        String heard = uploads.drop("heard.csv");
        uploads.awaitTold(heard);

        // Then
        assertThat(uploads.told()).containsOnlyOnce(unheard, heard);
        assertThat(uploads.identifiesLeft()).isGreaterThanOrEqualTo(identifies - 1);
    }
}
