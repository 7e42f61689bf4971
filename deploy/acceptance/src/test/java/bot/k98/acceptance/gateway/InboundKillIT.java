package bot.k98.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.contracts.discord.ConnectionEvent.SessionBegan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of the gateway around the publishing of what is posted in a watched channel. */
@Tag("torture")
class InboundKillIT {
    private static final String GATEWAY = "gateway-1";
    private static final int CONFIGURATION = 78;

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
    }

    @Test
    void killedBeforeThePublishTheMessageIsToldAfterTheNextStart() {
        // Given
        uploads.stack.kill("broker");
        String id = uploads.drop("before-publish.csv");

        // When
        uploads.stack.kill(GATEWAY);
        uploads.stack.startAgain("broker");
        boolean toldMeanwhile = uploads.told().contains(id);
        uploads.stack.gateway(1);
        uploads.awaitTold(id);

        // Then
        assertThat(toldMeanwhile).isFalse();
        assertThat(uploads.told()).containsOnlyOnce(id);
    }

    @Test
    void killedWithoutAWordItWasHeardOfLastInItsHeartbeat() {
        // Given
        int said = uploads.connection().size();
        Instant before = Instant.now();

        // When
        uploads.stack.kill(GATEWAY);
        uploads.stack.gateway(1);

        // Then
        assertThat(uploads.connection(said, 1).getFirst())
                .isInstanceOfSatisfying(
                        SessionBegan.class,
                        began -> assertThat(began.lostAt().orElseThrow())
                                .isBetween(before.minusSeconds(60), began.at()));
    }

    @Test
    void killedAfterThePublishBeforeItIsConfirmedTheMessageComesAgainUnderTheSameId() {
        // Given: the broker gets the record, and answers nobody
        uploads.awaitTold(uploads.drop("warm.csv"));
        uploads.stack.stall("broker");
        String id = uploads.drop("before-ack.csv");
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);

        // When
        uploads.stack.kill(GATEWAY);
        uploads.stack.resume("broker");
        uploads.awaitTold(id);
        uploads.stack.gateway(1);
        String later = uploads.drop("later.csv");
        uploads.awaitTold(later);

        // Then
        assertThat(uploads.service.messages().stream()
                        .filter(event -> event.toString().contains(id)))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.toString()).contains("before-ack.csv"));
    }

    @Test
    void killedDuringABackFillEverythingIsToldAfterTheNextStart() {
        // Given
        uploads.stack.kill(GATEWAY);
        List<String> ids = uploads.drop(130);
        uploads.stack.members().fault("", "{\"kind\":\"latency\",\"delay\":\"5s\",\"match\":\"GET .*303/messages\"}");

        // When
        uploads.stack.launchGateway(1);
        await().atMost(Uploads.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> uploads.told().contains(ids.getFirst()));
        uploads.stack.kill(GATEWAY);
        boolean whole = new HashSet<>(uploads.told()).containsAll(ids);
        uploads.stack.members().noFaults();
        uploads.stack.gateway(1);
        uploads.awaitTold(ids);

        // Then
        assertThat(whole).isFalse();
        assertThat(uploads.told().stream().filter(ids::contains).distinct()).containsExactlyElementsOf(ids);
    }

    @Test
    void withoutTheMessageContentIntentItEndsOnceWithWordsAndIsNotToBeRestarted() throws IOException {
        // Given
        uploads.stack.kill(GATEWAY);
        int identifies = uploads.identifiesLeft();
        uploads.stack.members().fault("/settings", "{\"disallowed_intents\":32768}");

        // When
        uploads.stack.launchGateway(1);
        int code = uploads.stack.awaitEnd(GATEWAY);
        uploads.stack.members().fault("/settings", "{\"disallowed_intents\":0}");
        uploads.stack.gateway(1);

        // Then
        assertThat(code).isEqualTo(CONFIGURATION);
        assertThat(Files.readString(uploads.stack.printed(GATEWAY))).contains("Message Content Intent");
        assertThat(uploads.identifiesLeft()).isGreaterThanOrEqualTo(identifies - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "4004, DISCORD_BOT_TOKEN",
        "4010, SHARD_IDS",
        "4011, SHARD_COUNT",
        "4012, update k98-bot",
        "4013, update k98-bot",
        "4014, Message Content Intent"
    })
    void aConnectionThatDiscordClosesForGoodEndsTheGatewayWithWords(int code, String remedy) throws IOException {
        // Given
        int identifies = uploads.identifiesLeft();

        // When
        uploads.stack.members().fault("/gateway/drop", "{\"resumable\":false,\"code\":" + code + "}");
        int end = uploads.stack.awaitEnd(GATEWAY);
        String printed = Files.readString(uploads.stack.printed(GATEWAY));
        int afterwards = uploads.identifiesLeft();
        uploads.stack.gateway(1);
        await().atMost(Uploads.PATIENCE).until(uploads::connected);

        // Then
        assertThat(end).isEqualTo(CONFIGURATION);
        assertThat(printed.lines().filter(line -> line.contains("close code " + code)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(remedy));
        assertThat(afterwards).isEqualTo(identifies);
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 4000, 4007, 4008, 4009})
    void afterAnyOtherCodeItConnectsAgain(int code) throws IOException {
        // Given
        long starts = starts();

        // When
        uploads.stack.members().fault("/gateway/drop", "{\"resumable\":true,\"code\":" + code + "}");
        String after = uploads.drop("after-" + code + ".csv");
        uploads.awaitTold(after);

        // Then
        assertThat(starts()).isEqualTo(starts);
        assertThat(uploads.told()).containsOnlyOnce(after);
    }

    @Test
    void whileDiscordIsGoneTheGatewayWaitsAndThenNeedsOneSession() throws IOException {
        // Given
        String before = uploads.drop("before-outage.csv");
        uploads.awaitTold(before);
        int identifies = uploads.identifiesLeft();
        long starts = starts();

        // When
        uploads.stack.kill("discord");
        await().pollDelay(Duration.ofSeconds(20)).atMost(Uploads.PATIENCE).until(() -> true);
        uploads.stack.startAgain("discord");
        uploads.stack.awaitReady(1);
        String after = uploads.drop("after-outage.csv");
        uploads.awaitTold(after);

        // Then
        assertThat(starts()).isEqualTo(starts);
        assertThat(uploads.identifiesLeft()).isEqualTo(identifies - 1);
        assertThat(uploads.told()).containsOnlyOnce(before, after);
    }

    private static long starts() throws IOException {
        return Files.readAllLines(uploads.stack.log(1)).stream()
                .filter(line -> line.contains("started instance=gateway-1"))
                .count();
    }
}
