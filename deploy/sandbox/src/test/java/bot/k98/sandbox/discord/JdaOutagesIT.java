package bot.k98.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bot.k98.sandbox.state.FirstWorld;
import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a real JDA gets over what Discord does to it. */
@Timeout(60)
class JdaOutagesIT {
    @TempDir
    Path data;

    DiscordFixture fixture;
    final Witness witness = new Witness();

    /** Writes down what it heard. */
    static final class Witness extends ListenerAdapter {
        final Queue<String> heard = new ConcurrentLinkedQueue<>();

        @Override
        public void onMessageReceived(MessageReceivedEvent event) {
            heard.add(event.getMessage().getContentRaw());
        }

        @Override
        public void onSessionResume(SessionResumeEvent event) {
            heard.add("resumed");
        }

        @Override
        public void onSessionRecreate(SessionRecreateEvent event) {
            heard.add("recreated");
        }
    }

    @BeforeEach
    void start() throws IOException {
        fixture = new DiscordFixture(data);
    }

    @AfterEach
    void stop() throws IOException {
        fixture.close();
    }

    private void memberWrites(String content) {
        fixture.player.post(
                "/sandbox/api/messages",
                Json.object().put("as", "member").put("channel", "general").put("content", content));
    }

    private void strike(String what, boolean resumable) {
        fixture.player.post("/sandbox/faults/gateway/" + what, Json.object().put("resumable", resumable));
    }

    private void hears(String... what) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(witness.heard).contains(what));
    }

    @Test
    void resumesAfterADropAndHearsWhatItMissed() throws Exception {
        // Given
        fixture.connect(witness);

        // When
        strike("drop", true);
        memberWrites("while you were away");

        // Then
        hears("resumed", "while you were away");
        assertThat(fixture.player
                        .get("/sandbox/api/sessions")
                        .path("identifies_left")
                        .asInt())
                .isEqualTo(999);
    }

    @Test
    void resumesWhenAskedToReconnect() throws Exception {
        // Given
        fixture.connect(witness);

        // When
        strike("reconnect", true);

        // Then
        hears("resumed");
    }

    @Test
    void identifiesAgainWhenItsSessionIsInvalid() throws Exception {
        // Given
        fixture.connect(witness);

        // When
        strike("invalidate", false);

        // Then
        hears("recreated");
        memberWrites("are you back?");
        hears("are you back?");
        assertThat(fixture.player
                        .get("/sandbox/api/sessions")
                        .path("identifies_left")
                        .asInt())
                .isEqualTo(998);
    }

    @Test
    void waitsOutARateLimit() throws Exception {
        // Given
        JDA jda = fixture.connect();
        fixture.player.post(
                "/sandbox/faults",
                Json.object()
                        .put("kind", "ratelimit")
                        .put("retry_after", 0.2)
                        .put("times", 1)
                        .put("match", "POST .*messages"));

        // When: more than the bucket holds
        Stream<CompletableFuture<Message>> sends = IntStream.range(0, 7)
                .mapToObj(i -> jda.getTextChannelById(FirstWorld.GENERAL)
                        .sendMessage("m" + i)
                        .submit());
        List<CompletableFuture<Message>> all = sends.toList();
        all.forEach(CompletableFuture::join);

        // Then
        assertThat(fixture.player.messages("member", "general"))
                .extracting(m -> m.path("content").asText())
                .as("each once; JDA promises no order before it knows the bucket")
                .containsExactlyInAnyOrder("m0", "m1", "m2", "m3", "m4", "m5", "m6");
    }

    @Test
    void livesThroughARestartOfDiscord() throws Exception {
        // Given
        JDA jda = fixture.connect();
        Message message =
                jda.getTextChannelById(FirstWorld.GENERAL).sendMessage("stays").complete();
        jda.shutdownNow();
        stop();

        // When
        try (DiscordFixture again = new DiscordFixture(data)) {
            JsonNode messages = again.player.messages("member", "general");

            // Then
            assertThat(messages).hasSize(1);
            assertThat(messages.at("/0/id").asText()).isEqualTo(message.getId());
        }
    }
}
